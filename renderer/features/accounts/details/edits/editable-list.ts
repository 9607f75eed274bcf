// Which things of a kind the details list: those of the account, those that wait or need a decision, and those that are
// being entered. Pure.
import type { AccountDetails } from '../../../../../shared/contract/accounts.ts';
import { absentSubjects } from './editing.ts';

/** Their ids, each once, in the order in which they are shown. */
export function listedIds(
  details: AccountDetails,
  kind: string,
  present: readonly { readonly id: string }[],
  opened: readonly { readonly id: string }[],
): readonly string[] {
  const absent = absentSubjects(details, kind, present).map((subject) => subject.slice(kind.length + 1));
  return [...new Set([...present.map(({ id }) => id), ...absent, ...opened.map(({ id }) => id)])];
}
