// For whom and what: the customer, prominently, then the change with its quantities, inclusive services
// and SLA, old → new.
import type { ReactNode } from 'react';
import type { Account } from '../../shared/domain/account.ts';
import { serviceNames } from '../../shared/domain/catalogue.ts';
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import { numberText } from '../../shared/messages/formats.ts';
import { KeyValue, KeyValueList } from '../design/key-value.tsx';
import { OldNew } from '../design/old-new.tsx';
import { useMessages } from '../app/use-messages.ts';
import { MonthlyChange, QuantityChange, SlaChange, useSlaName } from './old-new-figures.tsx';
import type { NamingCatalogues } from './old-new-figures.tsx';
import { OverviewSection } from './overview-section.tsx';

interface CustomerSectionProps {
  readonly customer: Pick<Account, 'company' | 'customerNumber'>;
  readonly systemName: string;
}

/** Whose order it is. */
export function CustomerSection({ customer, systemName }: CustomerSectionProps) {
  const { t } = useMessages();
  return (
    <OverviewSection title={t('orderWizard.overview.customer')}>
      <p className="overview-customer any-length">{customer.company}</p>
      <KeyValueList>
        <KeyValue label={t('orderWizard.overview.customerNumber')} align="end">
          {customer.customerNumber}
        </KeyValue>
        <KeyValue label={t('orderWizard.overview.system')} align="end">
          {systemName}
        </KeyValue>
      </KeyValueList>
    </OverviewSection>
  );
}

interface OrderSectionProps {
  readonly overview: OrderOverview;
  readonly catalogues: NamingCatalogues;
  readonly actions?: { readonly order?: ReactNode; readonly sla?: ReactNode };
}

/** What is ordered, and from when. */
export function OrderSection({ overview, catalogues, actions = {} }: OrderSectionProps) {
  const { t, language } = useMessages();
  const slaName = useSlaName(catalogues);
  const { before, after } = overview.inclusiveServices;
  const isUpgrade = overview.change.kind === 'upgrade';
  return (
    <>
      <OverviewSection title={t('orderWizard.overview.order')} action={actions.order}>
        <KeyValueList>
          <KeyValue label={t('orderWizard.summary.change')} align="end">
            {t(`terms.change.${overview.change.kind}`)}
          </KeyValue>
          <KeyValue label={t('orderWizard.overview.effective')} align="end">
            {overview.effectiveFrom === overview.orderedOn
              ? t('orderWizard.overview.effectiveToday', { date: overview.effectiveFrom })
              : t('orderWizard.overview.effectiveOn', { date: overview.effectiveFrom })}
          </KeyValue>
          <KeyValue label={t('orderWizard.overview.licences')} align="end">
            <QuantityChange overview={overview} />
          </KeyValue>
          {serviceNames.map((service) => (
            <KeyValue key={service} label={t(`terms.service.${service}`)} align="end">
              <OldNew
                from={numberText(before[service], language)}
                to={numberText(after[service], language)}
                difference={`+${numberText(after[service] - before[service], language)}`}
                isUnchanged={before[service] === after[service]}
              />
            </KeyValue>
          ))}
          <KeyValue label={t('orderWizard.summary.monthly')} align="end">
            <MonthlyChange before={overview.monthly.before} after={overview.monthly.after} />
          </KeyValue>
        </KeyValueList>
      </OverviewSection>
      <OverviewSection title={t('orderWizard.overview.sla')} action={isUpgrade ? actions.sla : undefined}>
        <KeyValueList>
          <KeyValue label={t('orderWizard.sla.label')} align="end">
            {isUpgrade ? (
              <SlaChange overview={overview} catalogues={catalogues} />
            ) : (
              t('orderWizard.overview.slaKept', { name: slaName(overview.slaId.after) })
            )}
          </KeyValue>
        </KeyValueList>
      </OverviewSection>
    </>
  );
}
