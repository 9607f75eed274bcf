// Saving what a form of the details holds: kept at main, shown at once, and the form closed. What could not be saved
// stays in the form.
import type { PlacedEdit } from '../../../../../shared/contract/edits.ts';
import type { Failure, InputProblem } from '../../../../../shared/contract/failure.ts';
import type { EditedValue, EnteredEdit } from '../../../../../shared/domain/account-edit.ts';
import type { Translate } from '../../../../app/i18n.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { refusedFields } from '../../../../forms/refused-fields.ts';
import { useEditAccount } from '../../../../host/use-edit-account.ts';
import { useKeepAccount } from '../../../../host/use-keep-account.ts';
import { useAction } from '../../../../host/use-request.ts';
import { useEditing } from './editing.ts';

export interface SaveEdit {
  /** Answers with the refused fields, none where it was saved or failed as a whole. */
  readonly run: (edit: EnteredEdit, seen?: EditedValue) => Promise<readonly InputProblem[]>;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
}

interface Finished {
  /** The refused edit that this one takes the place of. */
  readonly replaces?: string | null;
  readonly onSaved: () => void;
}

/** The action of one form. */
export function useSaveEdit({ replaces = null, onSaved }: Finished): SaveEdit {
  const { t } = useMessages();
  const { details, announce } = useEditing();
  const save = useEditAccount(details.account.id);
  const withdraw = useAction('edits.withdraw');
  const keepAccount = useKeepAccount();
  const run = async (edit: EnteredEdit, seen?: EditedValue) => {
    const result = await save.run(edit, seen);
    if (!result.ok) return refusedFields(result.failure);
    // Only now: until then the refused edit is the only place that holds what was entered.
    if (replaces !== null) await withdraw.run({ editId: replaces });
    keepAccount(result.value.account);
    announce(savedWords(result.value.edit.state, t));
    onSaved();
    return [];
  };
  return { run, isRunning: save.isRunning, failure: save.failure };
}

function savedWords(state: PlacedEdit['state'], t: Translate): string {
  switch (state.kind) {
    case 'queued':
    case 'sending':
      return t('accountDetails.editing.kept');
    case 'needs-attention':
      return t('accountDetails.editing.collided');
    case 'accepted':
    case 'rejected':
    case 'withdrawn':
      return t('accountDetails.editing.saved');
  }
}
