// The columns of the quote list (F22): number, customer, state, amount, validity, owner, age. Figures stand at the end.
import { CircleAlert, CloudUpload, PencilLine } from 'lucide-react';
import { quoteSorts } from '../../../../shared/contract/quotes.ts';
import type { QuoteRow } from '../../../../shared/contract/quotes.ts';
import { dateIn, daysBetween } from '../../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../../shared/domain/calendar.ts';
import type { Language } from '../../../../shared/domain/text.ts';
import { momentText } from '../../../../shared/messages/formats.ts';
import { DaysLeft } from '../../../app/days-left.tsx';
import type { Translate } from '../../../app/i18n.ts';
import type { DataGridColumn } from '../../../design/data-grid.tsx';
import { DateText } from '../../../design/date-text.tsx';
import { Money } from '../../../design/money.tsx';
import { QuoteStateChip } from '../../../app/quote-state-chip.tsx';
import { CustomerName } from '../customer-name.tsx';

export interface QuoteCalendar {
  /** Today, in the reseller's time zone. */
  readonly today: CalendarDate;
  readonly timeZone: string;
}

interface ColumnContext extends QuoteCalendar {
  readonly language: Language;
  readonly t: Translate;
}

const widths = { number: 164, customer: 240, state: 124, amount: 116, validUntil: 148, owner: 116, changedAt: 108 };
type ColumnId = keyof typeof widths;
const columnIds: readonly ColumnId[] = ['number', 'customer', 'state', 'amount', 'validUntil', 'owner', 'changedAt'];

/** Only with days of this distance: further ones are no news. */
const nearDays = 100;

/** All columns, in their order. */
export function quoteColumns(context: ColumnContext): DataGridColumn<QuoteRow>[] {
  return columnIds.map((id) => ({
    id,
    header: context.t(`quoteList.column.${id}`),
    width: widths[id],
    align: id === 'amount' ? 'end' : 'start',
    isSortable: quoteSorts.some((sort) => sort === id),
    isFlexible: id === 'customer',
    isRowHeader: id === 'number',
    cell: (row) => cellOf(id, row, context),
  }));
}

function cellOf(id: ColumnId, row: QuoteRow, { today, timeZone, language, t }: ColumnContext) {
  switch (id) {
    case 'number':
      return <NumberCell row={row} t={t} />;
    case 'customer':
      return <CustomerName customer={row.customer} />;
    case 'state':
      return <QuoteStateChip state={row.state} />;
    case 'amount':
      return <Money amount={row.amount} />;
    case 'validUntil':
      return <ValidCell row={row} today={today} />;
    case 'owner':
      return row.owner.name;
    case 'changedAt': {
      const days = Math.max(0, daysBetween(dateIn(timeZone, row.changedAt), today));
      return <span title={momentText(row.changedAt, language)}>{t('quoteList.age', { count: days })}</span>;
    }
  }
}

/** The number with its revision, and a mark where it stands between this machine and the portal. */
function NumberCell({ row, t }: { readonly row: QuoteRow; readonly t: Translate }) {
  return (
    <span className="quote-list-number" {...(row.isProvisional ? { title: t('quoteList.provisional') } : {})}>
      {row.number}
      {row.revision > 1 && (
        <span className="quote-list-muted" title={t('quoteList.revision', { revision: row.revision })}>
          {t('quoteList.revisionShort', { revision: row.revision })}
        </span>
      )}
      <SyncMark row={row} t={t} />
    </span>
  );
}

function SyncMark({ row, t }: { readonly row: QuoteRow; readonly t: Translate }) {
  if (row.isEditing) return <PencilLine className="quote-list-mark" role="img" aria-label={t('quoteList.editing')} />;
  if (row.sync === 'synced') return null;
  const label = t(`quoteList.sync.${row.sync}`);
  return row.sync === 'waiting' ? (
    <CloudUpload className="quote-list-mark" role="img" aria-label={label} />
  ) : (
    <CircleAlert className="quote-list-mark" data-tone="danger" role="img" aria-label={label} />
  );
}

/** The last day, and how many are left while the customer's answer is waited for. */
function ValidCell({ row, today }: { readonly row: QuoteRow; readonly today: CalendarDate }) {
  const days = daysBetween(today, row.validUntil);
  const isWaiting = row.state === 'sent' && days >= 0 && days < nearDays;
  return (
    <span className="quote-list-valid">
      <DateText date={row.validUntil} />
      {isWaiting && <DaysLeft days={days} />}
    </span>
  );
}
