// Asks before what was typed is discarded. Focus starts on keeping it.
import { useMessages } from '../../../../app/use-messages.ts';
import { Button } from '../../../../design/button.tsx';
import { Dialog } from '../../../../design/dialog.tsx';

interface DiscardQuestionProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** The question. */
export function DiscardQuestion({ onKeep, onDiscard }: DiscardQuestionProps) {
  const { t } = useMessages();
  return (
    <Dialog
      isOpen
      role="alertdialog"
      size="small"
      onClose={onKeep}
      title={t('accountDetails.editing.discardTitle')}
      actions={
        <>
          <Button autoFocus onPress={onKeep}>
            {t('accountDetails.editing.keepTyping')}
          </Button>
          <Button variant="danger" onPress={onDiscard}>
            {t('accountDetails.editing.discard')}
          </Button>
        </>
      }
    >
      {t('accountDetails.editing.discardText')}
    </Dialog>
  );
}
