// Quotes being made, and what became of each: how far it is, what failed and why, the quotes themselves, their documents,
// and the list as a file.
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { places, quotePath } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { DataGrid } from '../../../design/data-grid.tsx';
import { FilterChip } from '../../../design/filter-chip.tsx';
import { Notice } from '../../../design/notice.tsx';
import { ProgressBar } from '../../../design/progress-bar.tsx';
import { useHost } from '../../../host/host-context.ts';
import { useFile } from '../../../host/use-file.ts';
import { useSettings } from '../../../state/use-settings.ts';
import { ExportButton } from '../export-button.tsx';
import { resultProblemText } from './bulk-words.ts';
import { useBulkRun } from './bulk-run.ts';
import type { BulkRun } from './bulk-run.ts';
import { isMade, resultColumns, resultTable } from './result-columns.tsx';
import { SavedDocuments } from './saved-documents.tsx';
import { useSaveAll } from './use-save-all.ts';

interface BulkResultsProps {
  readonly run: BulkRun;
}

/** Fills the screen. */
export function BulkResults({ run }: BulkResultsProps) {
  const { t, language } = useMessages();
  const [, navigate] = useLocation();
  const host = useHost();
  const stop = useBulkRun((store) => store.stop);
  const goOn = useBulkRun((store) => store.goOn);
  const forget = useBulkRun((store) => store.forget);
  const { density } = useSettings();
  const save = useFile('documents.save-table');
  const pdf = useSaveAll();
  const [marked, setMarked] = useState<string | null>(null);
  const [isOpenOnly, setOpenOnly] = useState(false);
  const columns = useMemo(() => resultColumns(pdf.outcomes, t), [pdf.outcomes, t]);
  const made = run.items.filter(isMade);
  const tried = run.items.filter(({ result }) => result !== null).length;
  const open = run.items.length - made.length;
  const shown = isOpenOnly ? run.items.filter((item) => !isMade(item)) : run.items;
  const chosen = run.items.find(({ accountId }) => accountId === marked)?.result;
  return (
    <>
      <header className="bulk-head">
        <h1>{t(run.isRunning ? 'quoteBulk.making' : 'quoteBulk.done')}</h1>
        <p role="status">{t('quoteBulk.made', { made: made.length, count: run.items.length })}</p>
        {!run.isRunning && (
          <div className="bulk-head-actions">
            <ExportButton save={(format) => save(resultTable({ run, format, language, t }))} />
            <Button
              size="small"
              isPending={pdf.progress !== null}
              disabledReason={made.length === 0 ? t('quoteBulk.pdf.nothing') : undefined}
              onPress={() => void pdf.save(made.map(({ quoteId }) => quoteId))}
            >
              {t('quoteBulk.pdf.saveAll')}
            </Button>
          </div>
        )}
      </header>
      <div className="bulk-news">
        {run.isRunning && (
          <div className="bulk-progress">
            <ProgressBar
              label={run.isStopping ? t('quoteBulk.stopping') : t('quoteBulk.makingHint')}
              value={made.length / run.items.length}
              valueLabel={t('quoteBulk.doneOf', { done: made.length, count: run.items.length })}
            />
            <Button size="small" onPress={stop} isDisabled={run.isStopping}>
              {t('quoteBulk.stop')}
            </Button>
          </div>
        )}
        {!run.isRunning && open > 0 && (
          <Notice
            tone="warning"
            live="polite"
            title={t(tried < run.items.length ? 'quoteBulk.stoppedTitle' : 'quoteBulk.someFailedTitle', {
              count: open,
            })}
            actions={<Button onPress={() => goOn(host)}>{t('quoteBulk.makeRest', { count: open })}</Button>}
          >
            {t('quoteBulk.madeStays')}
          </Notice>
        )}
        <SavedDocuments pdf={pdf} />
        {open > 0 && !run.isRunning && (
          <FilterChip isSelected={isOpenOnly} onChange={setOpenOnly} count={String(open)}>
            {t('quoteBulk.notMadeOnly')}
          </FilterChip>
        )}
      </div>
      <DataGrid
        label={t('quoteBulk.results')}
        columns={columns}
        rowCount={shown.length}
        rowAt={(index) => shown[index]}
        rowId={({ accountId }) => accountId}
        onRangeNeeded={() => undefined}
        selectedId={marked}
        onSelect={({ accountId }) => setMarked(accountId)}
        onActivate={(item) => {
          if (isMade(item)) navigate(quotePath(item.quoteId));
        }}
        density={density === 'comfortable' ? 'comfortable' : 'normal'}
        viewKey={String(isOpenOnly)}
      />
      <footer className="bulk-foot">
        <p>
          {chosen?.failure === undefined || chosen.failure === null
            ? t('quoteBulk.openHint')
            : resultProblemText(chosen.failure, t)}
        </p>
        {!run.isRunning && (
          <>
            <Button onPress={forget}>{t('quoteBulk.again')}</Button>
            <Button variant="primary" onPress={() => navigate(places.quotes)}>
              {t('quoteBulk.toQuotes')}
            </Button>
          </>
        )}
      </footer>
    </>
  );
}
