// An edit of what somebody else changed meanwhile (F10): both values side by side, and the decision between them.
// Nothing of the other's is overwritten before the user says so.
import { useState } from 'react';
import type { PlacedEdit } from '../../../../../shared/contract/edits.ts';
import { valueAfter } from '../../../../../shared/domain/account-edit-effect.ts';
import type { EditedValue } from '../../../../../shared/domain/account-edit.ts';
import { failureMessage } from '../../../../app/failure-message.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { Button } from '../../../../design/button.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { BothValues } from '../../../../forms/both-values.tsx';
import { editTitle } from '../../../../forms/edit-words.ts';
import { useAction } from '../../../../host/use-request.ts';
import { useReasonAgainst } from './editing.ts';

interface CollidedEditProps {
  readonly edit: PlacedEdit;
  /** What the portal has. */
  readonly now: EditedValue;
  /** It came back from a backup or a damaged file, and may have been taken back since. */
  readonly isFromOlderCopy: boolean;
}

/** The notice with both values. */
export function CollidedEdit({ edit, now, isFromOlderCopy }: CollidedEditProps) {
  const { t } = useMessages();
  const keepMine = useAction('edits.keep-mine');
  const withdraw = useAction('edits.withdraw');
  // The same for another try after a lost answer: it is kept once.
  const [newEditId] = useState(() => crypto.randomUUID());
  const reason = useReasonAgainst();
  const { editId } = edit;
  const failure = keepMine.failure ?? withdraw.failure;
  const what = editTitle(edit, t);
  const named = (action: string) => ({ 'aria-label': t('edits.actionOn', { action, what }) });
  const [mineLabel, theirsLabel] = [t('edits.collision.keepMine'), t('edits.collision.takeTheirs')];
  return (
    <Notice
      tone="danger"
      live="polite"
      title={t(isFromOlderCopy ? 'edits.state.fromOlderCopy' : 'edits.state.needs-attention')}
    >
      <div className="undecided-edit">
        <p>{t(isFromOlderCopy ? 'outbox.fromOlderCopy' : 'edits.collision.text')}</p>
        <BothValues mine={valueAfter(edit.edit, edit.basis)} theirs={now} />
        {failure !== null && <p role="alert">{failureMessage(failure, t)}</p>}
        <div className="undecided-edit-choices">
          <Button
            {...named(mineLabel)}
            size="small"
            disabledReason={reason}
            isDisabled={withdraw.isRunning}
            isPending={keepMine.isRunning}
            onPress={() => void keepMine.run({ editId, newEditId })}
          >
            {mineLabel}
          </Button>
          <Button
            {...named(theirsLabel)}
            size="small"
            disabledReason={reason}
            isDisabled={keepMine.isRunning}
            isPending={withdraw.isRunning}
            onPress={() => void withdraw.run({ editId })}
          >
            {theirsLabel}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
