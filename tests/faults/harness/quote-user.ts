// What a user does with quotes, noted in the ledger: asked before, acknowledged when the answer is there. What the app
// refuses, nobody did.
import type { ShownQuote } from '../../../shared/contract/quotes.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../../shared/contract/requests.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import type { Desk } from './desk.ts';
import { noteQuoteStep, noteShownQuote, takeBackStep, type QuoteLedger, type QuoteStep } from './quote-ledger.ts';
import { answerTrace, begunTrace, sentTrace, textTrace } from './quote-traces.ts';
import { lost } from './violation.ts';

/** Who does it, at which app. */
export interface QuoteUser {
  readonly desk: Desk;
  readonly ledger: QuoteLedger;
}

/** What the app shows of a quote; null where it shows none. */
export async function lookAtQuote({ desk, ledger }: QuoteUser, quoteId: string): Promise<ShownQuote | null> {
  const shown = await desk.find('quotes.read', { quoteId });
  if (shown !== null) noteShownQuote(ledger, shown);
  return shown;
}

/** Keeps a draft as its editor does. */
export async function saveQuote(user: QuoteUser, input: RequestInput<'quotes.save'>): Promise<ShownQuote | null> {
  const step = { kind: 'save', trace: textTrace(input.content.reference) } as const;
  return done(user, input.quoteId, step, 'quotes.save', input);
}

/** Sends the draft that is on the screen to the customer. */
export async function sendQuote(user: QuoteUser, { quote }: ShownQuote): Promise<ShownQuote | null> {
  const { number: revision, reference, changedAt } = currentRevisionOf(quote);
  const step = { kind: 'send', trace: sentTrace(reference) } as const;
  return done(user, quote.id, step, 'quotes.send', { quoteId: quote.id, revision, changedAt });
}

/** Records the customer's answer. `isInTime`: nothing can be wrong with its day. */
export async function answerQuote(
  user: QuoteUser,
  input: RequestInput<'quotes.record-answer'>,
  isInTime: boolean,
): Promise<ShownQuote | null> {
  const { quoteId, note, on } = input;
  const step = { kind: 'answer', trace: answerTrace(note) } as const;
  return done(user, quoteId, step, 'quotes.record-answer', input, (failure) => {
    const isDayRefused = failure.code === 'invalid-input' && failure.problems.some(({ path }) => path === 'on');
    if (isInTime && isDayRefused)
      throw lost(`what the customer said of quote ${quoteId} in time, on ${on}, is refused`);
  });
}

/** Begins the next revision of what is on the screen. */
export async function reviseQuote(user: QuoteUser, { quote }: ShownQuote): Promise<ShownQuote | null> {
  const input = { quoteId: quote.id, revision: currentRevisionOf(quote).number };
  return begun(user, quote.id, 'quotes.revise', input);
}

/** Begins another quote of the same content. */
export async function duplicateQuote(
  user: QuoteUser,
  { quote }: ShownQuote,
  newQuoteId: string,
): Promise<ShownQuote | null> {
  return begun(user, newQuoteId, 'quotes.duplicate', { quoteId: quote.id, newQuoteId });
}

/** Takes the draft away that is on the screen. */
export async function discardQuote({ desk, ledger }: QuoteUser, { quote }: ShownQuote): Promise<void> {
  const kind = quote.revisions.length > 1 ? 'drop-revision' : 'discard';
  const step = noteQuoteStep(ledger, quote.id, { kind, trace: null });
  const { number: revision, changedAt } = currentRevisionOf(quote);
  const answer = await desk.ask('quotes.discard', { quoteId: quote.id, revision, changedAt });
  if (!answer.ok) return takeBackStep(ledger, quote.id, step);
  step.isAcknowledged = true;
  if (answer.value.quote !== null) noteShownQuote(ledger, answer.value.quote);
}

/** Decides between two versions, or about what the portal refused. */
export async function resolveQuote(
  user: QuoteUser,
  { quote, sync }: ShownQuote,
  keep: 'mine' | 'portal',
): Promise<ShownQuote | null> {
  const version = sync.kind === 'conflict' ? sync.newer.version : null;
  const mine = { kind: 'keep-mine', trace: textTrace(currentRevisionOf(quote).reference) } as const;
  const step = keep === 'mine' ? mine : ({ kind: 'take-theirs', trace: null } as const);
  return done(user, quote.id, step, 'quotes.resolve', { quoteId: quote.id, keep, version });
}

/** After a restart: each quote that was acknowledged is shown, unless it was discarded since. */
export async function seeQuotes(user: QuoteUser): Promise<void> {
  for (const [quoteId, { steps }] of user.ledger.quotes) {
    const last = steps.findLastIndex(({ isAcknowledged }) => isAcknowledged);
    if (last < 0 || steps.slice(last).some(({ kind }) => kind === 'discard')) continue;
    if ((await lookAtQuote(user, quoteId)) === null) throw lost(`quote ${quoteId} was acknowledged and is not shown`);
  }
}

type Showing = {
  [N in RequestName]: RequestOutput<N> extends ShownQuote ? N : never;
}[RequestName];

async function done<N extends Showing>(
  { desk, ledger }: QuoteUser,
  quoteId: string,
  step: Pick<QuoteStep, 'kind' | 'trace'>,
  name: N,
  input: RequestInput<N>,
  onRefused: (failure: Failure) => void = () => {},
): Promise<ShownQuote | null> {
  const noted = noteQuoteStep(ledger, quoteId, step);
  const answer: Result<ShownQuote> = await desk.ask(name, input);
  if (!answer.ok) {
    takeBackStep(ledger, quoteId, noted);
    onRefused(answer.failure);
    return null;
  }
  noted.isAcknowledged = true;
  noteShownQuote(ledger, answer.value);
  return answer.value;
}

/** What is begun stays on this machine while its editor is open: its answer shows what was kept. */
async function begun<N extends 'quotes.revise' | 'quotes.duplicate'>(
  user: QuoteUser,
  quoteId: string,
  name: N,
  input: RequestInput<N>,
): Promise<ShownQuote | null> {
  const shown = await done(user, quoteId, { kind: 'begin', trace: null }, name, input);
  const step = user.ledger.quotes.get(quoteId)?.steps.at(-1);
  if (shown !== null && step?.kind === 'begin') step.trace = begunTrace(currentRevisionOf(shown.quote));
  return shown;
}
