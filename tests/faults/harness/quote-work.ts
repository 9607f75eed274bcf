// What the user of a scenario does next with quotes: everything that the app offers for one that is on the screen. All
// chance comes from the sequence that is handed in.
import { setTimeout as delay } from 'node:timers/promises';
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import type { ShownQuote } from '../../../shared/contract/quotes.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import {
  acceptedAlternativeOf,
  currentRevisionOf,
  isLineOrdered,
  quoteStateOf,
} from '../../../shared/domain/quote-state.ts';
import type { Desk } from './desk.ts';
import type { Ledger } from './ledger.ts';
import { basisOf, changedContent, quotesOf, someContent, someWords } from './quote-choices.ts';
import { decide } from './quote-decisions.ts';
import { orderLine } from './quote-order.ts';
import {
  answerQuote,
  discardQuote,
  duplicateQuote,
  lookAtQuote,
  reviseQuote,
  saveQuote,
  sendQuote,
  type QuoteUser,
} from './quote-user.ts';

/** For so long an editor, or a dialog, is open before something is done in it. */
const longestThoughtMs = 40;

/** Makes a quote, or goes on with one that the app shows; `shareOfLate`: how often one that is accepted, or has expired. */
export async function workOnQuote(
  desk: Desk,
  ledger: Ledger,
  random: RandomSequence,
  shareOfLate: number,
): Promise<void> {
  const user = { desk, ledger: ledger.quotes };
  const rows = await quotesOf(desk);
  if (rows.length === 0 || random.happens(0.2)) return void (await makeQuote(user, random));
  const late = rows.filter(({ state }) => state === 'expired' || state === 'accepted');
  // Those that were changed last: two users meet there.
  const last = rows.slice(0, random.pick([3, 8, 200]));
  const { id } = random.pick(late.length > 0 && random.happens(shareOfLate) ? late : last);
  const shown = await lookAtQuote(user, id);
  if (shown === null) return;
  if (random.happens(0.5)) await thinkAwhile(desk, random);
  await goOn(user, ledger, shown, random);
}

/** Writes on in a draft that others write on as well. */
export async function writeOnOneDraft(desk: Desk, ledger: Ledger, random: RandomSequence): Promise<void> {
  const user = { desk, ledger: ledger.quotes };
  const drafts = (await quotesOf(desk)).filter(({ state, isEditing }) => state === 'draft' && !isEditing);
  const [first] = drafts.toSorted((one, other) => one.id.localeCompare(other.id));
  if (first === undefined) return void (await makeQuote(user, random));
  const shown = await lookAtQuote(user, first.id);
  if (shown === null) return;
  await thinkAwhile(desk, random);
  await desk.ask('sync.run', {});
  if (shown.sync.kind === 'conflict') await decide(user, shown, random);
  else await editQuote(user, shown, random);
}

/** Time in which others go on, and what they did may come. */
async function thinkAwhile(desk: Desk, random: RandomSequence): Promise<void> {
  await delay(random.whole(0, longestThoughtMs));
  if (random.happens(0.5)) await desk.ask('sync.run', {});
}

/** Makes a new quote; its editor may stay open. Null where nothing can be quoted. */
export async function makeQuote(user: QuoteUser, random: RandomSequence): Promise<ShownQuote | null> {
  const entered = await someContent(user.desk, random);
  if (entered === null) return null;
  const isEditing = random.happens(0.3);
  return saveQuote(user, { quoteId: random.uuid(), ...entered, basedOn: null, edit: 1, isEditing });
}

/** Writes on in a draft, in one or several saves. */
export async function editQuote(user: QuoteUser, shown: ShownQuote, random: RandomSequence): Promise<void> {
  const { quote } = shown;
  const saves = random.whole(1, 3);
  for (let count = 1; count <= saves; count += 1) {
    const content = changedContent(currentRevisionOf(quote), random);
    const isEditing = count < saves || random.happens(0.2);
    const edit = shown.edit + count;
    const input = { quoteId: quote.id, accountId: quote.accountId, content, basedOn: basisOf(quote), edit, isEditing };
    if ((await saveQuote(user, input)) === null) return;
  }
}

async function goOn(user: QuoteUser, ledger: Ledger, shown: ShownQuote, random: RandomSequence): Promise<void> {
  const { quote, sync } = shown;
  const revision = currentRevisionOf(quote);
  if (sync.kind === 'conflict') {
    if (random.happens(0.6)) await decide(user, shown, random);
    return;
  }
  if (random.happens(0.08)) return writeCopy(user, shown, random);
  if (shown.canDiscard && random.happens(0.12)) return discardQuote(user, shown);
  const { today } = await user.desk.get('accounts.details', { accountId: quote.accountId });
  switch (quoteStateOf(quote, today)) {
    case 'draft':
      if (random.happens(0.5)) return editQuote(user, shown, random);
      return atOnce(await sendQuote(user, shown));
    case 'sent':
    case 'expired':
      if (random.happens(0.25)) return writeRevision(user, shown, random);
      return atOnce(await answer(user, shown, today, random));
    case 'accepted':
      if (random.happens(0.15)) return writeRevision(user, shown, random);
      return orderSomeLine(user.desk, ledger, shown, random);
    case 'declined':
      return writeRevision(user, shown, random);
    case 'ordered':
    case 'superseded':
      if (revision.orders.length > 0 && random.happens(0.2)) await writeCopy(user, shown, random);
  }

  /** Whoever sends one often has the answer soon, and orders. */
  async function atOnce(next: ShownQuote | null): Promise<void> {
    if (next !== null && random.happens(0.6)) await goOn(user, ledger, next, random);
  }
}

/** Of today, or of the day on which it was sent. */
async function answer(
  user: QuoteUser,
  { quote }: ShownQuote,
  today: CalendarDate,
  random: RandomSequence,
): Promise<ShownQuote | null> {
  const { number: revision, alternatives, pricing, validUntil } = currentRevisionOf(quote);
  const kind = random.happens(0.75) ? 'accepted' : 'declined';
  const alternativeId = kind === 'accepted' ? random.pick(alternatives).id : null;
  const on = random.happens(0.6) ? today : pricing.pricedOn;
  const input = { quoteId: quote.id, revision, kind, on, alternativeId, note: someWords(random) } as const;
  return answerQuote(user, input, on === today && today <= validUntil);
}

async function writeRevision(user: QuoteUser, shown: ShownQuote, random: RandomSequence): Promise<void> {
  const begun = await reviseQuote(user, shown);
  if (begun !== null) await editQuote(user, begun, random);
}

async function writeCopy(user: QuoteUser, shown: ShownQuote, random: RandomSequence): Promise<void> {
  const begun = await duplicateQuote(user, shown, random.uuid());
  if (begun !== null) await editQuote(user, begun, random);
}

async function orderSomeLine(desk: Desk, ledger: Ledger, shown: ShownQuote, random: RandomSequence): Promise<void> {
  const revision = currentRevisionOf(shown.quote);
  const lines = acceptedAlternativeOf(revision)?.lines.filter(({ id }) => !isLineOrdered(revision, id)) ?? [];
  if (lines.length === 0) return;
  const [line, orderId, isCareless] = [random.pick(lines), random.uuid(), random.happens(0.4)];
  await orderLine(desk, ledger, { shown, line, orderId, isCareless });
}
