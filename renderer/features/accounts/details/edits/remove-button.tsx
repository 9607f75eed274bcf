// Removes one thing of the account after asking by name, or says why it has to stay.
import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import { checkEdit } from '../../../../../shared/domain/account-edit-check.ts';
import type { PatchingEdit } from '../../../../../shared/domain/account-edit.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { Button } from '../../../../design/button.tsx';
import { Dialog } from '../../../../design/dialog.tsx';
import { IconButton } from '../../../../design/icon-button.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { editProblem } from '../../../../forms/edit-words.ts';
import { useEditing, useReasonAgainst } from './editing.ts';
import { saveFailureMessage } from './save-failure.ts';
import { useSaveEdit } from './use-save-edit.ts';

interface RemoveButtonProps {
  readonly name: string;
  readonly edit: PatchingEdit;
  /** Where the focus goes when the thing, and this button with it, is gone. */
  readonly onRemoved: () => void;
}

/** The button and its question. */
export function RemoveButton({ name, edit, onRemoved }: RemoveButtonProps) {
  const { t } = useMessages();
  const { details } = useEditing();
  const role = useReasonAgainst();
  const [isAsking, setAsking] = useState(false);
  const problem = checkEdit(edit, details);
  const reason = role ?? (problem === null ? undefined : (editProblem(problem, t) ?? undefined));
  return (
    <>
      <IconButton
        size="small"
        label={t('accountDetails.editing.removeOf', { name })}
        icon={<Trash2 />}
        disabledReason={reason}
        onPress={() => setAsking(true)}
      />
      {isAsking && <RemoveQuestion name={name} edit={edit} onRemoved={onRemoved} onClose={() => setAsking(false)} />}
    </>
  );
}

function RemoveQuestion({ name, edit, onRemoved, onClose }: RemoveButtonProps & { readonly onClose: () => void }) {
  const { t } = useMessages();
  const save = useSaveEdit({
    onSaved: () => {
      onClose();
      onRemoved();
    },
  });
  return (
    <Dialog
      isOpen
      role="alertdialog"
      size="small"
      onClose={onClose}
      isCloseBlocked={save.isRunning}
      title={t('accountDetails.editing.removeTitle')}
      actions={
        <>
          <Button autoFocus isDisabled={save.isRunning} onPress={onClose}>
            {t('accountDetails.editing.keep')}
          </Button>
          <Button variant="danger" isPending={save.isRunning} onPress={() => void save.run(edit)}>
            {t('accountDetails.editing.remove')}
          </Button>
        </>
      }
    >
      <div className="edit-question">
        <p className="details-card-title">{name}</p>
        <p>{t('accountDetails.editing.removeText')}</p>
        {save.failure !== null && (
          <Notice tone="danger" live="assertive">
            {saveFailureMessage(save.failure, undefined, t)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
