// The columns of the preview: which account, what it would get, for how much, and what to know before.
import type { BulkPreview } from '../../../../shared/contract/quote-bulk.ts';
import type { Translate } from '../../../app/i18n.ts';
import { Chip } from '../../../design/chip.tsx';
import type { DataGridColumn } from '../../../design/data-grid.tsx';
import { Money } from '../../../design/money.tsx';
import { OldNew } from '../../../design/old-new.tsx';
import { RowTick } from '../../../design/row-tick.tsx';
import { CustomerName } from '../customer-name.tsx';
import { rowProblemText } from './bulk-words.ts';

export interface PreviewRow {
  readonly preview: BulkPreview;
  readonly isTicked: boolean;
}

interface PreviewColumns {
  readonly t: Translate;
  readonly onTick: (row: PreviewRow) => void;
}

/** All columns, in their order. */
export function previewColumns({ t, onTick }: PreviewColumns): DataGridColumn<PreviewRow>[] {
  const header = (id: 'tick' | 'customer' | 'quoted' | 'monthly' | 'note') => t(`quoteBulk.column.${id}`);
  return [
    {
      ...{ id: 'tick', header: header('tick'), width: 62 },
      cell: (row) =>
        row.preview.problem === null && (
          <RowTick
            label={t('quoteBulk.tick', { company: row.preview.customer?.company ?? row.preview.accountId })}
            isSelected={row.isTicked}
            onChange={() => onTick(row)}
          />
        ),
    },
    {
      ...{ id: 'customer', header: header('customer'), width: 240, isFlexible: true, isRowHeader: true },
      cell: ({ preview }) => <CustomerName customer={preview.customer} />,
    },
    {
      ...{ id: 'quoted', header: header('quoted'), width: 148 },
      cell: ({ preview }) => <Quoted preview={preview} t={t} />,
    },
    {
      ...{ id: 'monthly', header: header('monthly'), width: 128, align: 'end' },
      cell: ({ preview }) => (preview.monthly === null ? null : <Money amount={preview.monthly} />),
    },
    {
      ...{ id: 'note', header: header('note'), width: 166 },
      cell: ({ preview }) => <Note preview={preview} t={t} />,
    },
  ];
}

/** The first line, and how many more there are: which system each is of stands in the details below. */
function Quoted({ preview, t }: { readonly preview: BulkPreview; readonly t: Translate }) {
  const [first, ...more] = preview.lines.filter(({ change }) => change !== null);
  if (first?.change === null || first === undefined) return null;
  return (
    <span className="bulk-quoted" title={first.systemName}>
      <OldNew
        from={first.quantityBefore}
        to={first.change.quantity}
        isUnchanged={first.quantityBefore === first.change.quantity}
      />
      {more.length > 0 && <span className="bulk-muted">{t('quoteBulk.more', { count: more.length })}</span>}
    </span>
  );
}

function Note({ preview, t }: { readonly preview: BulkPreview; readonly t: Translate }) {
  const problem = rowProblemText(preview, t);
  if (problem !== null) {
    return (
      <span className="bulk-muted" title={problem}>
        {problem}
      </span>
    );
  }
  return preview.hasOpenQuote ? <Chip tone="warning">{t('quoteBulk.openQuote')}</Chip> : null;
}
