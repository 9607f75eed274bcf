// The editor's place while the quote is being read; keeps the layout still.
import { useMessages } from '../../../app/use-messages.ts';
import { Skeleton } from '../../../design/skeleton.tsx';
import { EmptySummary } from '../../../overview/summary-panel.tsx';
import './quote-editor.css';

/** Quiet bars where the content will be. */
export function EditorLoading() {
  const { t } = useMessages();
  return (
    <section className="quote-editor" aria-busy="true" aria-label={t('quoteEditor.loading')}>
      <div className="quote-editor-frame">
        <div className="quote-editor-body">
          <Skeleton width={0.5} height="figure" />
          <Skeleton width={0.8} />
          <Skeleton width={0.65} />
        </div>
        <EmptySummary />
      </div>
    </section>
  );
}
