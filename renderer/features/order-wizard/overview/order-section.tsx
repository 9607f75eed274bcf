// For whom and what: the customer, prominently, then the change with its quantities, inclusive services
// and SLA, old → new.
import { serviceNames } from '../../../../shared/domain/catalogue.ts';
import type { OrderOverview } from '../../../../shared/domain/order-overview.ts';
import { numberText } from '../../../../shared/messages/formats.ts';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { OldNew } from '../../../design/old-new.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { MonthlyChange, QuantityChange, SlaChange, useSlaName } from '../old-new-figures.tsx';
import { useWizard } from '../wizard-context.ts';
import { OverviewSection } from './overview-section.tsx';

/** Whose order it is. */
export function CustomerSection() {
  const { t } = useMessages();
  const { data } = useWizard();
  const { account, subscription } = data;
  return (
    <OverviewSection title={t('orderWizard.overview.customer')}>
      <p className="overview-customer any-length">{account.company}</p>
      <KeyValueList>
        <KeyValue label={t('orderWizard.overview.customerNumber')} align="end">
          {account.customerNumber}
        </KeyValue>
        <KeyValue label={t('orderWizard.overview.system')} align="end">
          {subscription.systemName}
        </KeyValue>
      </KeyValueList>
    </OverviewSection>
  );
}

/** What is ordered, and from when. */
export function OrderSection({ overview }: { readonly overview: OrderOverview }) {
  const { t, language } = useMessages();
  const { data } = useWizard();
  const slaName = useSlaName();
  const { before, after } = overview.inclusiveServices;
  const isUpgrade = overview.change.kind === 'upgrade';
  return (
    <>
      <OverviewSection title={t('orderWizard.overview.order')} step="licences">
        <KeyValueList>
          <KeyValue label={t('orderWizard.summary.change')} align="end">
            {t(`terms.change.${data.kind}`)}
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
      <OverviewSection title={t('orderWizard.overview.sla')} {...(isUpgrade ? { step: 'sla' } : {})}>
        <KeyValueList>
          <KeyValue label={t('orderWizard.sla.label')} align="end">
            {isUpgrade ? (
              <SlaChange overview={overview} />
            ) : (
              t('orderWizard.overview.slaKept', { name: slaName(overview.slaId.after) })
            )}
          </KeyValue>
        </KeyValueList>
      </OverviewSection>
    </>
  );
}
