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

/**
 * Closes every editor, and decides about everything that waits for a decision; whatever else waits is left alone. False
 * where one could not be looked at, or not be closed: a cache may be on its way to be whole.
 */
export async function finishQuotes(desk: Desk, ledger: Ledger): Promise<boolean> {
  const user = { desk, ledger: ledger.quotes };
  const left = (await quotesOf(desk)).filter(({ sync }) => sync !== 'synced');
  let isAllDone = true;
  for (const { id } of left) {
    const shown = await lookAtQuote(user, id);
    const isDone = shown !== null && (await finish(user, shown, createRandomSequence(ledger.quotes.moments)));
    isAllDone &&= isDone;
  }
  return isAllDone;
}

async function finish(user: QuoteUser, shown: ShownQuote, random: RandomSequence): Promise<boolean> {
  const { quote, sync, isEditing } = shown;
  const quoteId = quote.id;
  if (sync.kind === 'conflict') await decide(user, shown, random);
  else if (isEditing) {
    const content = contentOf(currentRevisionOf(quote));
    const basedOn = basisOf(quote);
    const input = { quoteId, accountId: quote.accountId, content, basedOn, edit: shown.edit + 1, isEditing: false };
    return (await saveQuote(user, input)) !== null;
  } else if (sync.kind === 'rejected') await tryAgain(user, shown);
  return true;
}

async function tryAgain(user: QuoteUser, shown: ShownQuote): Promise<void> {
  // A gateway's whim, or the portal's last word.
  const again = await resolveQuote(user, shown, 'mine');
  if (again?.sync.kind !== 'rejected') return;
  if ((await resolveQuote(user, again, 'portal')) === null) await discardQuote(user, again);
}
