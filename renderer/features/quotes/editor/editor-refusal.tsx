// What stands in the editor's place where a quote cannot be edited: what happened, and the way back.
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { ErrorState } from '../../../design/error-state.tsx';
import './quote-editor.css';

interface EditorRefusalProps {
  readonly title: string;
  readonly text: string;
  readonly back: { readonly label: string; readonly go: () => void };
  readonly onRetry?: () => void;
}

/** The refusal, with its primary action last in reading order. */
export function EditorRefusal({ title, text, back, onRetry }: EditorRefusalProps) {
  const { t } = useMessages();
  return (
    <section className="quote-editor quote-editor-refusal" aria-label={title}>
      <ErrorState
        title={title}
        actions={
          <>
            {onRetry !== undefined && <Button onPress={onRetry}>{t('app.tryAgain')}</Button>}
            <Button variant="primary" autoFocus onPress={back.go}>
              {back.label}
            </Button>
          </>
        }
      >
        <p>{text}</p>
      </ErrorState>
    </section>
  );
}
