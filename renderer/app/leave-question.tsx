// Asks before an account is left about which something is typed and not saved. Focus starts on staying.
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useLeaving } from '../state/leaving.ts';
import { closeForms } from '../state/open-forms.ts';
import { useMessages } from './use-messages.ts';

/** The question; nothing while nobody leaves. */
export function LeaveQuestion() {
  const { t } = useMessages();
  const { asked, settle } = useLeaving();
  if (asked === null) return null;
  return (
    <Dialog
      isOpen
      role="alertdialog"
      size="small"
      onClose={settle}
      title={t('app.leaving.title')}
      actions={
        <>
          <Button autoFocus onPress={settle}>
            {t('app.leaving.stay')}
          </Button>
          <Button
            variant="danger"
            onPress={() => {
              closeForms(asked.accountId);
              settle();
              asked.go();
            }}
          >
            {t('app.leaving.leave')}
          </Button>
        </>
      }
    >
      {t('app.leaving.text')}
    </Dialog>
  );
}
