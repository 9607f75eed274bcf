// One line of a quote as it is offered: the change with its quantities, inclusive services, SLA, term and amount, old →
// new; how it stands today (D18); and whether it is ordered.
import { serviceNames } from '../../../../shared/domain/catalogue.ts';
import type { LineRecheck } from '../../../../shared/domain/quote-recheck.ts';
import type { QuoteLine, QuoteRevision } from '../../../../shared/domain/quote.ts';
import { numberText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Chip } from '../../../design/chip.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Money } from '../../../design/money.tsx';
import { OldNew } from '../../../design/old-new.tsx';
import { MonthlyChange, QuantityChange, SlaChange } from '../../../overview/old-new-figures.tsx';
import { useTermEffectText } from '../../../overview/term-effect-text.ts';
import type { OrderOverview } from '../../../../shared/domain/order-overview.ts';
import { FindingChips, RecheckDifferences } from '../recheck-findings.tsx';
import { useCatalogues } from './catalogues.ts';
import { useQuoteDesk } from './page-context.ts';

interface LineViewProps {
  readonly revision: QuoteRevision;
  readonly line: QuoteLine;
  readonly recheck: LineRecheck | null;
}

/** The line. */
export function LineView({ revision, line, recheck }: LineViewProps) {
  const { t } = useMessages();
  const { shown } = useQuoteDesk();
  const catalogues = useCatalogues();
  const { subscription, change, overview } = line;
  const order = revision.orders.find(({ lineId }) => lineId === line.id);
  const isWaiting = order === undefined && shown.unsentOrders.some(({ lineId }) => lineId === line.id);
  return (
    <div className="quote-view-line" role="group" aria-label={subscription.systemName}>
      <header className="quote-view-line-head">
        <h3 className="any-length">{subscription.systemName}</h3>
        {recheck !== null && <FindingChips recheck={recheck} />}
        {order !== undefined && (
          <Chip tone="positive">{t('quotePage.line.ordered', { number: order.confirmationNumber })}</Chip>
        )}
        {isWaiting && <Chip tone="info">{t('quotePage.line.orderWaits')}</Chip>}
      </header>
      <p className="quote-muted">{t(`terms.change.${change.kind}`)}</p>
      {overview === null ? (
        <p className="quote-muted">{t('quoteEditor.line.noFigures')}</p>
      ) : (
        <LineFacts overview={overview} />
      )}
      {recheck !== null && <RecheckDifferences recheck={recheck} catalogues={catalogues} />}
    </div>
  );
}

function LineFacts({ overview }: { readonly overview: OrderOverview }) {
  const { t, language } = useMessages();
  const catalogues = useCatalogues();
  const termText = useTermEffectText(overview);
  const { before, after } = overview.inclusiveServices;
  const unitPrice = overview.nextMonth.lines[0]?.unitPrice;
  return (
    <KeyValueList>
      <KeyValue label={t('quoteEditor.summary.licences')} align="end">
        <QuantityChange overview={overview} />
      </KeyValue>
      {unitPrice !== undefined && (
        <KeyValue label={t('quoteEditor.line.unitPrice')} align="end">
          <Money amount={unitPrice} />
        </KeyValue>
      )}
      {serviceNames.map((service) => (
        <KeyValue key={service} label={t(`terms.service.${service}`)} align="end">
          <OldNew
            from={numberText(before[service], language)}
            to={numberText(after[service], language)}
            isUnchanged={before[service] === after[service]}
          />
        </KeyValue>
      ))}
      <KeyValue label={t('quoteEditor.line.sla')} align="end">
        <SlaChange overview={overview} catalogues={catalogues} />
      </KeyValue>
      <KeyValue label={t('quoteEditor.line.term')} align="end">
        {termText}
      </KeyValue>
      <KeyValue label={t('quoteEditor.line.monthly')} align="end">
        <MonthlyChange before={overview.monthly.before} after={overview.monthly.after} hasDifference={false} />
      </KeyValue>
    </KeyValueList>
  );
}
