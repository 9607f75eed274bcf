// The list of what became of each account: on the screen, and as a table that is saved.
import { Link } from 'wouter';
import type { SavedDocument, TableFormat } from '../../../../shared/contract/documents.ts';
import type { RequestInput } from '../../../../shared/contract/requests.ts';
import type { Language } from '../../../../shared/domain/text.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import type { Translate } from '../../../app/i18n.ts';
import { quotePath } from '../../../app/places.ts';
import type { DataGridColumn } from '../../../design/data-grid.tsx';
import { Money } from '../../../design/money.tsx';
import { StatusDot } from '../../../design/status-dot.tsx';
import type { BulkItem, BulkRun } from './bulk-run.ts';
import { resultProblemText } from './bulk-words.ts';

/** What became of the document of each quote, by the quote's id. */
export type Outcomes = ReadonlyMap<string, SavedDocument>;

export function isMade({ result }: BulkItem): boolean {
  return result !== null && result.number !== null;
}

/** All columns, in their order. */
export function resultColumns(outcomes: Outcomes, t: Translate): DataGridColumn<BulkItem>[] {
  return [
    {
      ...{ id: 'customer', header: t('quoteBulk.column.customer'), width: 210, isFlexible: true, isRowHeader: true },
      cell: ({ preview }) => preview.customer?.company ?? t('quoteList.unknownCustomer'),
    },
    {
      ...{ id: 'number', header: t('quoteBulk.column.number'), width: 92 },
      cell: ({ preview }) => preview.customer?.customerNumber ?? '',
    },
    {
      ...{ id: 'quote', header: t('quoteBulk.column.quote'), width: 136 },
      cell: (item) =>
        item.result?.number === undefined || item.result.number === null ? null : (
          <Link to={quotePath(item.quoteId)} tabIndex={-1}>
            {item.result.number}
          </Link>
        ),
    },
    {
      ...{ id: 'monthly', header: t('quoteBulk.column.monthly'), width: 128, align: 'end' },
      cell: ({ preview }) => (preview.monthly === null ? null : <Money amount={preview.monthly} />),
    },
    {
      ...{ id: 'outcome', header: t('quoteBulk.column.outcome'), width: 220 },
      cell: (item) => (
        <span title={outcomeText(item, t)}>
          <StatusDot tone={toneOf(item)}>{outcomeText(item, t)}</StatusDot>
        </span>
      ),
    },
    {
      ...{ id: 'document', header: t('quoteBulk.column.document'), width: 250 },
      cell: ({ quoteId }) => documentText(outcomes.get(quoteId), t),
    },
  ];
}

function toneOf(item: BulkItem) {
  if (isMade(item)) return 'positive';
  return item.result === null ? 'neutral' : 'danger';
}

function outcomeText(item: BulkItem, t: Translate): string {
  if (item.result === null) return t('quoteBulk.outcome.open');
  if (item.result.failure !== null) return resultProblemText(item.result.failure, t);
  return t('quoteBulk.outcome.made');
}

function documentText(outcome: SavedDocument | undefined, t: Translate): string {
  switch (outcome?.kind) {
    case undefined:
      return '';
    case 'saved':
      return outcome.fileName;
    case 'failed':
      return failureMessage(outcome.failure, t);
    case 'skipped':
      return t('quoteBulk.outcome.skipped');
  }
}

/** The same as a file. */
export function resultTable(input: {
  readonly run: BulkRun;
  readonly format: TableFormat;
  readonly language: Language;
  readonly t: Translate;
}): RequestInput<'documents.save-table'> {
  const { run, format, language, t } = input;
  return {
    ...{ format, language, title: t('quoteBulk.results') },
    columns: [
      { header: t('quoteBulk.column.customer'), kind: 'text', width: 36 },
      { header: t('quoteBulk.column.number'), kind: 'text', width: 15 },
      { header: t('quoteBulk.column.quote'), kind: 'text', width: 16 },
      { header: t('quoteBulk.column.monthly'), kind: 'money', width: 16 },
      { header: t('quoteList.exported.currency'), kind: 'text', width: 9 },
      { header: t('quoteBulk.column.outcome'), kind: 'text', width: 60 },
    ],
    rows: run.items.map((item) => [
      ...[item.preview.customer?.company ?? item.accountId, item.preview.customer?.customerNumber ?? null],
      ...[item.result?.number ?? null, item.preview.monthly, item.preview.monthly?.currency ?? null],
      outcomeText(item, t),
    ]),
  };
}
