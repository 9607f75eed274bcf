// The promises about edits of accounts, as functions of the facts. Pure.
import type { Account } from '../../../shared/domain/account.ts';
import type { Facts } from './facts.ts';
import { broken, type Violation } from './violation.ts';

/** I1: each acknowledged edit is in the outbox, whatever became of it. */
export function noEditIsLost({ ledger, edits }: Facts): Violation[] {
  const here = new Set(edits.map(({ editId }) => editId));
  return [...ledger.edits]
    .filter(([editId, { isAcknowledged }]) => isAcknowledged && !here.has(editId))
    .flatMap(([editId]) => broken('I1', `edit ${editId} was acknowledged and is nowhere`));
}

/** I1, after quiescence: the notes that were written last are the ones that the portal has. */
export function lastNotesAreThere({ ledger, edits, books }: Facts): Violation[] {
  const states = new Map(edits.map(({ editId, state }) => [editId, state]));
  const last = new Map<string, string>();
  for (const [editId, { input }] of ledger.edits) {
    if (input.edit.kind === 'change-notes' && states.get(editId) === 'accepted') {
      last.set(input.accountId, input.edit.notes);
    }
  }
  return [...last].flatMap(([accountId, notes]) => {
    const account = books.entities.get(`account ${accountId}`)?.document as Account | undefined;
    const said = `account ${accountId} has the notes "${account?.notes}", not "${notes}"`;
    return account?.notes === notes ? [] : broken('I1', said);
  });
}
