// What only a user can end: an editor that is open, a conflict of two versions, and what the portal has refused.
import { createRandomSequence, type RandomSequence } from '../../../main/portal/random-sequence.ts';
import type { ShownQuote } from '../../../shared/contract/quotes.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import type { Desk } from './desk.ts';
import type { Ledger } from './ledger.ts';
import { basisOf, contentOf, quotesOf } from './quote-choices.ts';
import { discardQuote, lookAtQuote, resolveQuote, saveQuote, type QuoteUser } from './quote-user.ts';

/** Between two versions that both are on the screen. */
export async function decide(user: QuoteUser, shown: ShownQuote, random: RandomSequence): Promise<void> {
  const first = random.happens(0.5) ? 'mine' : 'portal';
  const isDone = (await resolveQuote(user, shown, first)) !== null;
  // What was ordered meanwhile takes no further revision.
  if (!isDone && first === 'mine') await resolveQuote(user, shown, 'portal');
}

/** Closes every editor, and decides about everything that waits for a decision; whatever else waits is left alone. */
export async function finishQuotes(desk: Desk, ledger: Ledger): Promise<void> {
  const user = { desk, ledger: ledger.quotes };
  const left = (await quotesOf(desk)).filter(({ sync }) => sync !== 'synced');
  for (const { id } of left) await finish(user, id, createRandomSequence(ledger.quotes.moments));
}

async function finish(user: QuoteUser, quoteId: string, random: RandomSequence): Promise<void> {
  const shown = await lookAtQuote(user, quoteId);
  if (shown === null) return;
  const { quote, sync, isEditing } = shown;
  if (sync.kind === 'conflict') return decide(user, shown, random);
  if (isEditing) {
    const content = contentOf(currentRevisionOf(quote));
    const basedOn = basisOf(quote);
    const input = { quoteId, accountId: quote.accountId, content, basedOn, edit: shown.edit + 1, isEditing: false };
    return void (await saveQuote(user, input));
  }
  if (sync.kind !== 'rejected') return;
  // A gateway's whim, or the portal's last word.
  const again = await resolveQuote(user, shown, 'mine');
  if (again?.sync.kind !== 'rejected') return;
  if ((await resolveQuote(user, again, 'portal')) === null) await discardQuote(user, again);
}
