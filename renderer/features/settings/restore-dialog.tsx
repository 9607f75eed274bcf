// The question before a backup is restored: it may lead to an order that is sent, so it is said first.
import type { OwnWorkCounts } from '../../../shared/contract/storage.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAction } from '../../host/use-request.ts';

interface RestoreDialogProps {
  /** The day of the backup. */
  readonly date: string;
  readonly onClose: () => void;
  readonly onRestored: (counts: OwnWorkCounts) => void;
}

/** Asks, restores, and hands on what was added. */
export function RestoreDialog({ date, onClose, onRestored }: RestoreDialogProps) {
  const { t } = useMessages();
  const restore = useAction('backups.restore');
  const confirm = async () => {
    const result = await restore.run({ date });
    if (result.ok) onRestored(result.value.restored);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isCloseBlocked={restore.isRunning}
      title={t('storage.backups.question', { date })}
      actions={
        <>
          <Button onPress={onClose} isDisabled={restore.isRunning}>
            {t('storage.backups.cancel')}
          </Button>
          <Button variant="primary" isPending={restore.isRunning} onPress={() => void confirm()}>
            {t('storage.backups.confirm')}
          </Button>
        </>
      }
    >
      <div className="sign-out">
        {restore.failure !== null && (
          <Notice tone="danger" live="assertive" title={t('storage.backups.failed')}>
            {failureMessage(restore.failure, t)}
          </Notice>
        )}
        <p>{t('storage.backups.explained')}</p>
        <p>{t('storage.backups.waiting')}</p>
      </div>
    </Dialog>
  );
}
