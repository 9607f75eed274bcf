// Beside "Save draft and close": whether what was entered is kept on this machine. Quiet where it is, and still
// while one types: the word only fades where saving takes longer than a moment.
import { Check } from 'lucide-react';
import { useMessages } from '../../app/use-messages.ts';
import { useDraftState } from '../../state/use-draft-keeper.ts';
import { useWizard } from './wizard-context.ts';
import './draft-state.css';

/** A word on the draft; a failure is read out by its notice. */
export function DraftState() {
  const { t } = useMessages();
  const { session } = useWizard();
  const state = useDraftState(session.draft.orderId);
  return (
    <>
      {(state === 'saved' || state === 'saving') && (
        <span className="draft-state" data-state={state}>
          <Check aria-hidden="true" />
          {t('orderWizard.draft.saved')}
        </span>
      )}
      {state === 'failed' && <span className="draft-state draft-state-failed">{t('orderWizard.draft.notSaved')}</span>}
    </>
  );
}
