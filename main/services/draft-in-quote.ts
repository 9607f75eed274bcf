// Quoting instead of ordering (F18, F20): the draft of the order ends with the creation of the quote, where the quote
// holds all that was entered in it. One that holds more stays. Never decides about a quote.
import type { KeptDraft } from '../../shared/contract/drafts.ts';
import type { QuoteContent } from '../../shared/contract/quotes.ts';
import type { Change } from '../../shared/domain/change.ts';
import { listDrafts, removeDraft } from '../store/drafts.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { CurrentProfile } from './current-profile.ts';

/** Ends the draft that a quote was begun from; false where it stays. Must stay in the transaction that keeps the quote. */
export function endDraftInQuote(
  work: WorkStore,
  { profileId, me }: Pick<CurrentProfile, 'profileId' | 'me'>,
  draftId: string,
  content: QuoteContent,
): boolean {
  const { drafts } = listDrafts(work, { profileId, staffId: me.staff.id });
  const draft = drafts.map((stored) => stored.draft).find((one) => one.draftId === draftId);
  if (draft === undefined || !isWholeIn(draft, content)) return false;
  removeDraft(work, profileId, draftId);
  return true;
}

/**
 * A quote holds the change and the billing address. How it is paid is chosen when the quote is ordered; an address or a
 * payment method that was being typed is in no quote, and keeps its draft.
 */
function isWholeIn({ subscriptionId, entries, ...draft }: KeptDraft, content: QuoteContent): boolean {
  if (entries.newAddress !== null || entries.newPayment !== null) return false;
  if (entries.billingAddressId !== null && entries.billingAddressId !== content.billingAddressId) return false;
  const lines = content.alternatives.flatMap((alternative) => alternative.lines);
  return lines.some(
    (line) => line.subscriptionId === subscriptionId && isSameChange({ ...draft, entries }, line.change),
  );
}

function isSameChange({ kind, entries, answers }: Pick<KeptDraft, 'kind' | 'entries' | 'answers'>, change: Change) {
  if (change.kind !== kind || change.quantity !== entries.licences.lastValid) return false;
  if (change.kind !== 'upgrade') return true;
  const slaId = entries.slaId ?? answers.slaId ?? change.slaId;
  return change.slaId === slaId && change.termMonths === entries.licences.termMonths;
}
