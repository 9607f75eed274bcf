// The summary at the right while a quote is ordered: whose it is, what each line costs now, and all of them together. The
// sum is of documents of their own, each with its own tax.
import { sumMoney } from '../../../../shared/domain/money.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Money } from '../../../design/money.tsx';
import { SummaryPanel } from '../../../overview/summary-panel.tsx';
import type { QuoteData } from '../quote-data.ts';
import type { OrderableLine } from './quote-orders.ts';

interface OrderTotalsProps {
  readonly data: QuoteData;
  readonly orderable: readonly OrderableLine[];
  /** Lines that are not possible today. */
  readonly skipped: number;
}

/** Never scrolls away. */
export function OrderTotals({ data, orderable, skipped }: OrderTotalsProps) {
  const { t } = useMessages();
  const { account, catalogue } = data;
  const sum = (amounts: readonly { minor: number; currency: string }[]) => sumMoney(catalogue.currency, amounts);
  return (
    <SummaryPanel account={account}>
      <KeyValueList layout="lines">
        {orderable.map(({ line, overview }) => (
          <KeyValue
            key={line.id}
            label={<span className="any-length">{line.subscription.systemName}</span>}
            align="end"
          >
            <Money amount={overview.chargeNow.totals.gross} />
          </KeyValue>
        ))}
        <KeyValue label={t('orderWizard.overview.total')} align="end" emphasis="total">
          <Money amount={sum(orderable.map(({ overview }) => overview.chargeNow.totals.gross))} emphasis="total" />
        </KeyValue>
        <KeyValue label={t('orderWizard.overview.credit')} align="end">
          <Money amount={sum(orderable.map(({ overview }) => overview.credit.amount))} />
        </KeyValue>
        <KeyValue label={t('orderWizard.overview.totalMonthly')} align="end">
          <Money amount={sum(orderable.map(({ overview }) => overview.nextMonth.totals.gross))} />
        </KeyValue>
      </KeyValueList>
      {skipped > 0 && <p className="summary-panel-warning">{t('quotePage.order.skipped', { count: skipped })}</p>}
    </SummaryPanel>
  );
}
