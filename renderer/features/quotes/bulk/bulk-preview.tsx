// What the template makes of the chosen accounts: one row each, with ticks, totals and the progress of the preview.
import { useMemo, useState } from 'react';
import type { BulkPreview as PreviewOf } from '../../../../shared/contract/quote-bulk.ts';
import type { SlaOffer } from '../../../../shared/domain/catalogue.ts';
import { numberText } from '../../../../shared/messages/formats.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { DataGrid } from '../../../design/data-grid.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { Notice } from '../../../design/notice.tsx';
import { ProgressBar } from '../../../design/progress-bar.tsx';
import { useSettings } from '../../../state/use-settings.ts';
import { previewColumns } from './preview-columns.tsx';
import type { PreviewRow } from './preview-columns.tsx';
import { PreviewDetails } from './preview-details.tsx';
import type { Preview } from './use-preview.ts';

interface BulkPreviewProps {
  readonly count: number;
  /** Without it nothing can be previewed. */
  readonly isTemplateRight: boolean;
  readonly preview: Preview;
  readonly isTicked: (preview: PreviewOf) => boolean;
  readonly onTick: (accountIds: readonly string[], isTicked: boolean) => void;
  readonly slas: readonly SlaOffer[];
}

/** Fills its pane. */
export function BulkPreview({ count, isTemplateRight, preview, isTicked, onTick, slas }: BulkPreviewProps) {
  const { t } = useMessages();
  const { density } = useSettings();
  const [marked, setMarked] = useState<string | null>(null);
  const columns = useMemo(
    () => previewColumns({ t, onTick: (row) => onTick([row.preview.accountId], !row.isTicked) }),
    [t, onTick],
  );
  const rows = useMemo<readonly PreviewRow[]>(
    () => preview.rows.map((one) => ({ preview: one, isTicked: isTicked(one) })),
    [preview.rows, isTicked],
  );
  const tick = (row: PreviewRow) => {
    if (row.preview.problem === null) onTick([row.preview.accountId], !row.isTicked);
  };
  return (
    <div className="bulk-preview">
      {isTemplateRight ? <PreviewHead count={count} preview={preview} rows={rows} onTick={onTick} /> : <div />}
      <DataGrid
        label={t('quoteBulk.preview')}
        columns={columns}
        rowCount={isTemplateRight ? count : 0}
        rowAt={(index) => rows[index]}
        rowId={(row) => row.preview.accountId}
        onRangeNeeded={() => undefined}
        selectedId={marked}
        onSelect={(row) => setMarked(row.preview.accountId)}
        onTick={tick}
        density={density === 'comfortable' ? 'comfortable' : 'normal'}
        emptyState={<NoRows why={isTemplateRight ? 'noAccounts' : 'previewWaits'} />}
      />
      <PreviewDetails preview={rows.find((row) => row.preview.accountId === marked)?.preview ?? null} slas={slas} />
    </div>
  );
}

function NoRows({ why }: { readonly why: 'noAccounts' | 'previewWaits' }) {
  const { t } = useMessages();
  return <EmptyState title={t(`quoteBulk.${why}.title`)}>{t(`quoteBulk.${why}.text`)}</EmptyState>;
}

interface PreviewHeadProps extends Pick<BulkPreviewProps, 'count' | 'preview' | 'onTick'> {
  readonly rows: readonly PreviewRow[];
}

function PreviewHead({ count, preview, rows, onTick }: PreviewHeadProps) {
  const { t, language } = useMessages();
  const possible = rows.filter((row) => row.preview.problem === null);
  const withOpenQuote = possible.filter((row) => row.preview.hasOpenQuote).length;
  const done = rows.length;
  const tickAll = (isOn: boolean) => {
    onTick(
      possible.map((row) => row.preview.accountId),
      isOn,
    );
  };
  return (
    <div className="bulk-preview-head">
      {preview.failure !== null && (
        <Notice
          tone="danger"
          live="assertive"
          title={t('quoteBulk.previewFailed')}
          actions={<Button onPress={preview.goOn}>{t('app.tryAgain')}</Button>}
        >
          {failureMessage(preview.failure, t)}
        </Notice>
      )}
      {done < count && preview.failure === null && (
        <div className="bulk-progress">
          <ProgressBar
            label={preview.isRunning ? t('quoteBulk.previewing') : t('quoteBulk.previewStopped')}
            value={count === 0 ? 0 : done / count}
            valueLabel={t('quoteBulk.doneOf', { done, count })}
          />
          {preview.isRunning ? (
            <Button size="small" onPress={preview.stop}>
              {t('quoteBulk.stop')}
            </Button>
          ) : (
            <Button size="small" onPress={preview.goOn}>
              {t('quoteBulk.goOn')}
            </Button>
          )}
        </div>
      )}
      <div className="bulk-totals">
        <p>
          {t('quoteBulk.possible', { possible: possible.length, count: done })}
          {withOpenQuote > 0 && ` · ${t('quoteBulk.withOpenQuote', { count: withOpenQuote })}`}
        </p>
        <Button size="small" variant="quiet" onPress={() => tickAll(true)}>
          {t('quoteBulk.tickAll', { text: numberText(possible.length, language) })}
        </Button>
        <Button size="small" variant="quiet" onPress={() => tickAll(false)}>
          {t('quoteBulk.tickNone')}
        </Button>
      </div>
    </div>
  );
}
