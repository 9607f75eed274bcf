// An edit that waits to be sent: that it does, when it goes, and the way to take it back.
import { CloudUpload } from 'lucide-react';
import type { PlacedEdit } from '../../../../../shared/contract/edits.ts';
import type { OutboxItem } from '../../../../../shared/contract/outbox.ts';
import type { SyncState } from '../../../../../shared/contract/sync.ts';
import { failureMessage } from '../../../../app/failure-message.ts';
import type { Translate } from '../../../../app/i18n.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { Button } from '../../../../design/button.tsx';
import { Chip } from '../../../../design/chip.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { editTitle } from '../../../../forms/edit-words.ts';
import { useAction, useRequest } from '../../../../host/use-request.ts';
import { useReasonAgainst } from './editing.ts';

interface WaitingEditProps {
  readonly edit: PlacedEdit;
  /** False where the way back is elsewhere. */
  readonly hasTakeBack: boolean;
}

/** One line. */
export function WaitingEdit({ edit, hasTakeBack }: WaitingEditProps) {
  const { t } = useMessages();
  const sync = useRequest('sync.read', {}).data;
  const listed = useRequest('outbox.list', {}).data?.items.find((item) => isOf(item, edit.editId));
  const withdraw = useAction('edits.withdraw');
  const role = useReasonAgainst();
  // Tried already: the portal may have it, whatever became of the answer.
  const mayHaveArrived = listed !== undefined && listed.kind !== 'unreadable' && !listed.canWithdraw;
  const reason = role ?? (mayHaveArrived ? t('edits.mayHaveArrived') : undefined);
  const isSending = edit.state.kind === 'sending';
  const takeBack = t('edits.takeBack');
  return (
    <>
      <div className="waiting-edit">
        <Chip tone={isSending ? 'info' : 'warning'} icon={<CloudUpload aria-hidden="true" />}>
          {t(isSending ? 'edits.state.sending' : 'edits.state.queued')}
        </Chip>
        <span>{isSending ? null : whenWords(sync, listed, t)}</span>
        {!isSending && hasTakeBack && (
          <Button
            variant="quiet"
            size="small"
            aria-label={t('edits.actionOn', { action: takeBack, what: editTitle(edit, t) })}
            disabledReason={reason}
            isPending={withdraw.isRunning}
            onPress={() => void withdraw.run({ editId: edit.editId })}
          >
            {takeBack}
          </Button>
        )}
      </div>
      {withdraw.failure !== null && (
        <Notice tone="danger" live="assertive">
          {failureMessage(withdraw.failure, t)}
        </Notice>
      )}
    </>
  );
}

function isOf(item: OutboxItem, editId: string): boolean {
  return item.kind === 'edit' && item.edit.editId === editId;
}

function whenWords(sync: SyncState | undefined, listed: OutboxItem | undefined, t: Translate): string {
  if (sync?.connection.kind === 'offline') return t('edits.when.offline');
  if (listed === undefined || listed.kind === 'unreadable') return t('edits.when.connected');
  if (listed.heldUpBy !== null) return t('edits.when.heldUp');
  const { attempts, nextAttemptAt } = listed;
  return attempts > 0 && nextAttemptAt !== null
    ? t('edits.when.retried', { time: nextAttemptAt })
    : t('edits.when.connected');
}
