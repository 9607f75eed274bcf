// Old → new of a quantity, an SLA and a monthly amount, the same at every place that shows them.
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import type { Money as Amount } from '../../shared/domain/money.ts';
import { isSameMoney, subtractMoney } from '../../shared/domain/money.ts';
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import { slaOfferOf } from '../../shared/domain/prices.ts';
import { numberText } from '../../shared/messages/formats.ts';
import { useMessages } from '../app/use-messages.ts';
import { Money } from '../design/money.tsx';
import { OldNew } from '../design/old-new.tsx';

/** The price lists that name the SLAs, those of today first. */
export type NamingCatalogues = readonly Pick<Catalogue, 'slas'>[];

/** The licence quantity with its difference. */
export function QuantityChange({ overview }: { readonly overview: Pick<OrderOverview, 'quantity'> }) {
  const { language } = useMessages();
  const { before, after } = overview.quantity;
  return (
    <OldNew
      from={numberText(before, language)}
      to={numberText(after, language)}
      difference={`+${numberText(after - before, language)}`}
      isUnchanged={before === after}
    />
  );
}

interface SlaChangeProps {
  readonly overview: Pick<OrderOverview, 'slaId'>;
  readonly catalogues: NamingCatalogues;
}

/** The SLA by its name. */
export function SlaChange({ overview, catalogues }: SlaChangeProps) {
  const { t } = useMessages();
  const name = useSlaName(catalogues);
  const { before, after } = overview.slaId;
  return (
    <OldNew
      from={before === null ? t('orderWizard.overview.noSla') : name(before)}
      to={name(after)}
      isUnchanged={before === after}
    />
  );
}

interface MonthlyChangeProps {
  readonly before: Amount;
  readonly after: Amount;
  /** False where the difference stands beside it already. */
  readonly hasDifference?: boolean;
}

/** The net monthly amount with its difference. */
export function MonthlyChange({ before, after, hasDifference = true }: MonthlyChangeProps) {
  const isUnchanged = isSameMoney(before, after);
  return (
    <OldNew
      from={<Money amount={before} />}
      to={<Money amount={after} />}
      {...(hasDifference && !isUnchanged
        ? { difference: <Money amount={subtractMoney(after, before)} sign="exceptZero" /> }
        : {})}
      isUnchanged={isUnchanged}
    />
  );
}

/** The name of an SLA by its id, from the first price list that has it. */
export function useSlaName(catalogues: NamingCatalogues): (slaId: string) => string {
  const { language } = useMessages();
  return (slaId) => {
    for (const catalogue of catalogues) {
      const offer = slaOfferOf(catalogue, slaId);
      if (offer !== undefined) return offer.name[language];
    }
    return slaId;
  };
}
