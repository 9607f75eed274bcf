// Editing an account (F10): one id for one edit, so that asking again after a lost answer edits once; another id as
// soon as what is entered is another edit. Never keeps what is entered.
import { useRef } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { RequestOutput } from '../../shared/contract/requests.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { EditedValue, EnteredEdit } from '../../shared/domain/account-edit.ts';
import { useAction } from './use-request.ts';

export interface EditAccount {
  /** `seen` is what the user saw there, where that may differ from what is there now. */
  readonly run: (edit: EnteredEdit, seen?: EditedValue) => Promise<Result<RequestOutput<'accounts.edit'>>>;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
}

/** The action of one form. */
export function useEditAccount(accountId: string): EditAccount {
  const save = useAction('accounts.edit');
  const last = useRef<{ readonly text: string; readonly editId: string } | null>(null);
  const run = async (edit: EnteredEdit, seen?: EditedValue) => {
    const text = JSON.stringify([edit, seen]);
    if (last.current?.text !== text) last.current = { text, editId: crypto.randomUUID() };
    const result = await save.run({
      editId: last.current.editId,
      accountId,
      edit,
      ...(seen === undefined ? {} : { seen }),
    });
    // What the portal refused is withdrawn: the same again is a new edit.
    if (!result.ok && result.failure.code !== 'unexpected') last.current = null;
    return result;
  };
  return { run, isRunning: save.isRunning, failure: save.failure };
}
