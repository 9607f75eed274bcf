// Unit price, tier, and the monthly amount old → new, beside the quantity.
import { discountedUnitPrice, tierAt } from '../../../../shared/domain/prices.ts';
import { percentText } from '../../../../shared/messages/formats.ts';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Money } from '../../../design/money.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { MonthlyChange } from '../../../overview/old-new-figures.tsx';
import { useWizard } from '../wizard-context.ts';
import { tierRanges, tierRangeText } from './tier-ranges.ts';

interface LicencePriceProps {
  /** The last valid quantity. */
  readonly quantity: number;
  readonly isStale: boolean;
}

/** Live figures of the quantity. */
export function LicencePrice({ quantity, isStale }: LicencePriceProps) {
  const { t, language } = useMessages();
  const { data, figures } = useWizard();
  const { catalogue, discountBasisPoints } = data;
  const listPrice = tierAt(catalogue, quantity).unitPrice;
  const range = tierRanges(catalogue).find(({ from, to }) => quantity >= from && (to === null || quantity <= to));
  const unitPrice = catalogue.licence.pricing === 'graduated' ? 'unitPriceLast' : 'unitPrice';
  return (
    <div className="licence-price" data-stale={isStale || undefined}>
      <KeyValueList>
        <KeyValue label={t(`orderWizard.licences.tiers.${unitPrice}`)} align="end">
          <Money amount={discountedUnitPrice(listPrice, discountBasisPoints)} emphasis="strong" />
          {discountBasisPoints > 0 && (
            <span className="licence-price-note">
              {t('orderWizard.licences.tiers.discounted', { discount: percentText(discountBasisPoints, language) })}
            </span>
          )}
        </KeyValue>
        <KeyValue label={t('orderWizard.licences.tiers.tier')} align="end">
          {range === undefined ? '' : tierRangeText(range, t)}
        </KeyValue>
        {figures?.overview != null && (
          <KeyValue label={t('orderWizard.summary.monthly')} align="end">
            <MonthlyChange
              before={figures.overview.monthly.before}
              after={figures.overview.monthly.after}
              hasDifference={false}
            />
          </KeyValue>
        )}
      </KeyValueList>
    </div>
  );
}
