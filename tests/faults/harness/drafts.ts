// Drafts as a user keeps them by typing, noted in the ledger: each change is a draft of its own that replaces the
// one before.
import type { DraftKey, KeptDraft } from '../../../shared/contract/drafts.ts';
import type { Desk } from './desk.ts';
import type { Ledger } from './ledger.ts';
import { createRegister, noteAnswered, noteAskedFor, noteSeen, type Register } from './register.ts';
import { lost } from './violation.ts';

type DraftRegister = Register<KeptDraft | null>;

/** Types in a wizard: the draft is kept, in place of any other of its subscription and change. */
export async function keepDraft(desk: Desk, ledger: Ledger, draft: KeptDraft): Promise<void> {
  const register = ledger.drafts.get(keyOf(draft)) ?? createRegister<KeptDraft | null>(null);
  ledger.drafts.set(keyOf(draft), register);
  noteAskedFor(register, draft);
  await desk.get('drafts.save', draft);
  noteAnswered(register);
}

/** The draft of a subscription and change as the user knows it; null for none. */
export function draftFor(ledger: Ledger, key: DraftKey): KeptDraft | null {
  const register = ledger.drafts.get(keyOf(key));
  return register?.unanswered.at(-1) ?? register?.acknowledged ?? null;
}

/** What is known of the draft that an order is of; null where none was kept. */
export function draftOf(ledger: Ledger, orderId: string): DraftRegister | null {
  const holds = ({ acknowledged, unanswered }: DraftRegister): boolean =>
    [acknowledged, ...unanswered].some((draft) => draft?.draftId === orderId);
  return [...ledger.drafts.values()].find(holds) ?? null;
}

/** After a restart: each draft is there as it was acknowledged last, or as it was asked for since. */
export async function seeDrafts(desk: Desk, ledger: Ledger): Promise<void> {
  for (const [key, register] of ledger.drafts) {
    const [subscriptionId = '', kind] = key.split(' ');
    const { draft } = await desk.get('drafts.read', {
      subscriptionId,
      kind: kind === 'upgrade' ? kind : 'add-licences',
    });
    const { acknowledged } = register;
    if (noteSeen(register, draft)) continue;
    throw lost(`the draft of ${key} is ${nameOf(draft)}, acknowledged was ${nameOf(acknowledged)}`);
  }
}

function keyOf({ subscriptionId, kind }: DraftKey): string {
  return `${subscriptionId} ${kind}`;
}

function nameOf(draft: KeptDraft | null): string {
  return draft === null ? 'none' : `revision ${draft.revision} of ${draft.draftId}`;
}
