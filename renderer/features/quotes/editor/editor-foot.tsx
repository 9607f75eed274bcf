// The foot of the editor: leaving at the left, whether everything is kept, and the way to sending at the right.
import { Check } from 'lucide-react';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import type { KeptState } from '../../../state/keeper.ts';
import { useEditor } from './editor-context.ts';

interface EditorFootProps {
  readonly keptState: KeptState;
  readonly isTouched: boolean;
  readonly onClose: () => void;
  readonly onSend: () => void;
}

/** Always in sight. */
export function EditorFoot({ keptState, isTouched, onClose, onSend }: EditorFootProps) {
  const { t } = useMessages();
  const { problems } = useEditor().entered;
  return (
    <footer className="quote-editor-foot">
      {isTouched ? (
        <Button variant="quiet" onPress={onClose} tooltip={t('quoteEditor.saveHint')}>
          {t('quoteEditor.saveAndClose')}
        </Button>
      ) : (
        <Button variant="quiet" onPress={onClose}>
          {t('quoteEditor.close')}
        </Button>
      )}
      {isTouched && <SavedWord state={keptState} />}
      <span className="quote-editor-forward">
        {problems.length > 0 && (
          <span className="quote-editor-warning">{t('quoteEditor.problems', { count: problems.length })}</span>
        )}
        <Button
          variant="primary"
          onPress={onSend}
          {...(problems.length === 0 ? {} : { disabledReason: t('quoteEditor.sendBlocked') })}
        >
          {t('quoteEditor.send')}
        </Button>
      </span>
    </footer>
  );
}

/** Quiet while one types: a word that comes and goes with every key would be worse. */
function SavedWord({ state }: { readonly state: KeptState }) {
  const { t } = useMessages();
  if (state === 'failed') return <span className="quote-editor-warning">{t('quoteEditor.notSaved')}</span>;
  if (state === 'none') return null;
  return (
    <span className="quote-editor-saved" data-state={state}>
      <Check aria-hidden="true" />
      {t('quoteEditor.saved')}
    </span>
  );
}
