// How far the saving of many documents is, and what became of it.
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { ProgressBar } from '../../../design/progress-bar.tsx';
import type { SaveAll } from './use-save-all.ts';

interface SavedDocumentsProps {
  readonly pdf: SaveAll;
}

/** Nothing before documents were asked for. */
export function SavedDocuments({ pdf }: SavedDocumentsProps) {
  const { t } = useMessages();
  const { progress, batch, failure } = pdf;
  if (progress !== null) {
    return (
      <div className="bulk-progress">
        <ProgressBar
          label={t('quoteBulk.pdf.saving')}
          value={progress.total === 0 ? 0 : progress.done / progress.total}
          valueLabel={t('quoteBulk.doneOf', { done: progress.done, count: progress.total })}
        />
        <Button size="small" onPress={pdf.cancel}>
          {t('quoteBulk.stop')}
        </Button>
      </div>
    );
  }
  if (failure !== null) {
    return (
      <Notice tone="danger" live="assertive" title={t('quoteBulk.pdf.failed')}>
        {failureMessage(failure, t)}
      </Notice>
    );
  }
  if (batch === null || batch.folder === null) return null;
  const count = batch.results.length;
  const saved = batch.results.filter(({ kind }) => kind === 'saved').length;
  const first = batch.results.find((result) => result.kind === 'failed');
  return (
    <Notice
      tone={saved === count ? 'positive' : 'warning'}
      live="polite"
      title={t('quoteBulk.pdf.saved', { saved, count })}
      actions={
        saved < count && (
          <Button onPress={() => void pdf.saveMissing()}>
            {t('quoteBulk.pdf.saveMissing', { count: count - saved })}
          </Button>
        )
      }
    >
      {t('quoteBulk.pdf.folder', { folder: batch.folder })}
      {first !== undefined && ` ${failureMessage(first.failure, t)}`}
    </Notice>
  );
}
