// The columns of the account list (F5): what each shows, and the widths and the choice that are kept.
import type { AccountRow } from '../../../shared/contract/accounts.ts';
import { accountColumns } from '../../../shared/contract/settings.ts';
import type { AccountColumn, Settings } from '../../../shared/contract/settings.ts';
import type { Language } from '../../../shared/domain/text.ts';
import { numberText } from '../../../shared/messages/formats.ts';
import type { Translate } from '../../app/i18n.ts';
import type { ColumnWidths, DataGridColumn } from '../../design/data-grid.tsx';
import { Money } from '../../design/money.tsx';
import { DeadlineCell } from './deadline-cell.tsx';
import { Highlighted } from './highlighted.tsx';
import { StatusCell } from './status-cell.tsx';

type KeptColumns = Settings['accountList']['columns'];

/** Widths in px of columns that the user has not resized: together they fit beside the details at 1280 px. */
export const standardWidths: Record<AccountColumn, number> = {
  company: 220,
  customerNumber: 96,
  city: 112,
  subscriptions: 104,
  licences: 80,
  status: 148,
  nextDeadline: 148,
  monthly: 104,
};

/** How much a kept width may be. */
const widthLimits = { least: 56, most: 1200 };

/** Where there is no subscription, or it has not arrived yet: not nothing, but no figure. */
const noFigure = '–';

const figures: ReadonlySet<AccountColumn> = new Set(['subscriptions', 'licences', 'monthly']);

interface ColumnContext {
  readonly kept: KeptColumns;
  readonly query: string;
  readonly language: Language;
  readonly t: Translate;
}

/** The chosen columns, in their order. */
export function listColumns(context: ColumnContext): DataGridColumn<AccountRow>[] {
  return context.kept.map(({ column }) => ({
    id: column,
    header: context.t(`accounts.column.${column}`),
    width: standardWidths[column],
    align: figures.has(column) ? 'end' : 'start',
    isSortable: true,
    isFlexible: column === 'company',
    isRowHeader: column === 'company',
    cell: (row) => cellOf(column, row, context),
  }));
}

function cellOf(column: AccountColumn, row: AccountRow, { kept, query, language, t }: ColumnContext) {
  switch (column) {
    case 'company':
      return (
        <span>
          <Highlighted text={row.company} query={query} />
          {row.matchedIn !== null && (
            <span className="account-list-match" title={t('accounts.foundIn', { text: row.matchedIn })}>
              <Highlighted text={row.matchedIn} query={query} />
            </span>
          )}
        </span>
      );
    case 'customerNumber':
      return <Highlighted text={row.customerNumber} query={query} />;
    case 'city':
      return <Highlighted text={row.city} query={query} />;
    case 'subscriptions':
      return numberText(row.subscriptions, language);
    case 'licences':
      return row.subscriptions === 0 ? noFigure : numberText(row.licences, language);
    case 'status':
      return <StatusCell row={row} hasDeadlineColumn={kept.some((one) => one.column === 'nextDeadline')} />;
    case 'nextDeadline':
      return <DeadlineCell deadline={row.nextDeadline} />;
    case 'monthly':
      return row.subscriptions === 0 ? noFigure : <Money amount={row.monthly} />;
  }
}

/** The widths that differ from the standard: those that the user has set. */
export function setWidths(kept: KeptColumns): ColumnWidths {
  const changed = kept.filter(({ column, widthPx }) => widthPx !== standardWidths[column]);
  return Object.fromEntries(changed.map(({ column, widthPx }) => [column, widthPx]));
}

/** The kept columns with new widths; a column without one gets its standard width back. */
export function withWidths(kept: KeptColumns, widths: ColumnWidths): KeptColumns {
  return kept.map(({ column }) => {
    const width = widths[column] ?? standardWidths[column];
    return { column, widthPx: Math.min(widthLimits.most, Math.max(widthLimits.least, Math.round(width))) };
  });
}

/** The kept columns with others chosen, in the standard order; the company always stays. */
export function withChosen(kept: KeptColumns, chosen: readonly string[]): KeptColumns {
  return accountColumns
    .filter((column) => column === 'company' || chosen.includes(column))
    .map((column) => kept.find((one) => one.column === column) ?? { column, widthPx: standardWidths[column] });
}
