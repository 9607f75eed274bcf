// The summary at the right: whose order, what changes, what it costs, when, and what becomes of the
// term. Visible at every step; after the order it keeps the figures that were ordered.
import type { OrderOverview } from '../../../shared/domain/order-overview.ts';
import { numberText } from '../../../shared/messages/formats.ts';
import { DateText } from '../../design/date-text.tsx';
import { KeyValue, KeyValueList } from '../../design/key-value.tsx';
import { Money } from '../../design/money.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { MonthlyChange, QuantityChange, SlaChange } from '../../overview/old-new-figures.tsx';
import { SummaryFoot, SummaryPanel } from '../../overview/summary-panel.tsx';
import { useTermEffectText } from '../../overview/term-effect-text.ts';
import { QuoteInstead } from './quote-instead.tsx';
import { useWizard } from './wizard-context.ts';
import './wizard-summary.css';

/** The summary panel. */
export function WizardSummary() {
  const { t, language } = useMessages();
  const { data, session, figures } = useWizard();
  const { account, catalogue, subscription } = data;
  const overview = session.placed?.overview ?? figures?.overview ?? null;
  const isStale = session.placed === null && figures?.overview != null && !figures.isCurrent;
  return (
    <SummaryPanel account={account}>
      <KeyValueList layout="lines">
        <KeyValue label={t('orderWizard.summary.change')} align="end">
          {t(`terms.change.${data.kind}`)}
        </KeyValue>
        <KeyValue label={t('orderWizard.summary.system')} align="end">
          <span className="any-length">{subscription.systemName}</span>
        </KeyValue>
      </KeyValueList>
      {isStale && (
        <p className="summary-panel-warning">
          {t('orderWizard.summary.lastValid', { count: figures.change.quantity })}
        </p>
      )}
      <div className="wizard-summary-figures" data-stale={isStale || undefined}>
        {overview === null ? <Unchanged /> : <SummaryFigures overview={overview} />}
      </div>
      <QuoteInstead />
      <SummaryFoot catalogue={catalogue}>
        {t('orderWizard.summary.prices', { name: catalogue.name[language] })}
      </SummaryFoot>
    </SummaryPanel>
  );
}

function SummaryFigures({ overview }: { readonly overview: OrderOverview }) {
  const { t } = useMessages();
  const { data } = useWizard();
  const termText = useTermEffectText(overview);
  const { chargeNow, credit, monthly, effectiveFrom } = overview;
  return (
    <>
      <KeyValueList layout="lines">
        <KeyValue label={t('orderWizard.summary.licences')} align="end">
          <QuantityChange overview={overview} />
        </KeyValue>
        {overview.change.kind === 'upgrade' && (
          <KeyValue label={t('orderWizard.steps.sla')} align="end">
            <SlaChange overview={overview} catalogues={[data.catalogue, data.subscriptionCatalogue]} />
          </KeyValue>
        )}
        <KeyValue label={t('orderWizard.summary.monthly')} align="end">
          <MonthlyChange before={monthly.before} after={monthly.after} />
        </KeyValue>
        <KeyValue label={t('orderWizard.summary.chargeNow')} align="end">
          <Money amount={chargeNow.totals.net} emphasis="strong" />
        </KeyValue>
        <KeyValue label={t('orderWizard.summary.credit')} align="end">
          <Money amount={credit.amount} emphasis="strong" />
          <span className="wizard-summary-note">{t('orderWizard.summary.creditNote')}</span>
        </KeyValue>
        <KeyValue label={t('orderWizard.summary.effective')} align="end">
          <DateText date={effectiveFrom} />
        </KeyValue>
        <KeyValue label={t('orderWizard.summary.term')} align="end">
          {termText}
        </KeyValue>
      </KeyValueList>
    </>
  );
}

/** Nothing can be computed yet: today's quantity, and why there are no amounts. */
function Unchanged() {
  const { t, language } = useMessages();
  const { data, figures } = useWizard();
  const problem = figures?.problems[0]?.problem;
  return (
    <>
      <KeyValueList layout="lines">
        <KeyValue label={t('orderWizard.summary.licences')} align="end">
          {numberText(data.subscription.licenceQuantity, language)}
        </KeyValue>
      </KeyValueList>
      <p className="wizard-summary-note">
        {t(problem === 'no-change' ? 'orderWizard.summary.noChange' : 'orderWizard.summary.noFigures')}
      </p>
    </>
  );
}
