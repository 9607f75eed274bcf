// An edit that the portal refused: why, what was wanted, and the ways on: into the form again, or away with it.
import type { PlacedEdit } from '../../../../../shared/contract/edits.ts';
import { valueAfter } from '../../../../../shared/domain/account-edit-effect.ts';
import { failureMessage } from '../../../../app/failure-message.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { Button } from '../../../../design/button.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { editedLines, editRefusal, editTitle } from '../../../../forms/edit-words.ts';
import { useAction } from '../../../../host/use-request.ts';
import { useReasonAgainst } from './editing.ts';

interface RefusedEditProps {
  readonly edit: PlacedEdit;
  readonly onEditAgain: ((edit: PlacedEdit) => void) | undefined;
}

/** The notice with what was entered. */
export function RefusedEdit({ edit, onEditAgain }: RefusedEditProps) {
  const { t, language } = useMessages();
  const withdraw = useAction('edits.withdraw');
  const reason = useReasonAgainst();
  if (edit.state.kind !== 'rejected') return null;
  const { portalCode, fields } = edit.state;
  const wanted = valueAfter(edit.edit, edit.basis);
  const what = editTitle(edit, t);
  const named = (action: string) => ({ 'aria-label': t('edits.actionOn', { action, what }) });
  return (
    <Notice tone="danger" live="polite" title={`${t('edits.state.rejected')}: ${what}`}>
      <div className="undecided-edit">
        <p>{editRefusal(portalCode, fields, t)}</p>
        {wanted !== null && <p className="undecided-edit-value">{editedLines(wanted, language, t).join('\n')}</p>}
        {withdraw.failure !== null && <p role="alert">{failureMessage(withdraw.failure, t)}</p>}
        <div className="undecided-edit-buttons">
          <Button
            {...named(t('edits.discard'))}
            size="small"
            disabledReason={reason}
            isPending={withdraw.isRunning}
            onPress={() => void withdraw.run({ editId: edit.editId })}
          >
            {t('edits.discard')}
          </Button>
          {onEditAgain !== undefined && wanted !== null && (
            <Button
              {...named(t('edits.editAgain'))}
              size="small"
              disabledReason={reason}
              onPress={() => onEditAgain(edit)}
            >
              {t('edits.editAgain')}
            </Button>
          )}
        </div>
      </div>
    </Notice>
  );
}
