// What the user of one app did with quotes, and everything that the app showed of them. Like the rest of the ledger it
// only knows answers that arrived at the runner.
import type { ShownQuote } from '../../../shared/contract/quotes.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Quote } from '../../../shared/domain/quote.ts';
import { documentsOf, tracesOf } from './quote-traces.ts';

export type QuoteStepKind =
  | 'save'
  | 'send'
  | 'answer'
  | 'begin'
  /** The newest revision, a draft, is taken away. */
  | 'drop-revision'
  /** The whole quote is. */
  | 'discard'
  | 'keep-mine'
  | 'take-theirs';

/** Something that the user asked for. */
export interface QuoteStep {
  readonly kind: QuoteStepKind;
  /** Has to be found in the quote afterwards; null where the step leaves none, or before its answer tells which. */
  trace: string | null;
  /** Counted over everything that the user does and sees. */
  readonly moment: number;
  isAcknowledged: boolean;
}

export interface LedgerQuote {
  /** In the order in which they were asked for. */
  readonly steps: QuoteStep[];
  /** When each trace was on the screen first, whoever left it. */
  readonly seen: Map<string, number>;
  /** The newest version of the portal that was on the screen as what the portal has; 0 for none. */
  shownVersion: number;
}

/** Orders that were shown as accepted in a quote. */
export interface ShownQuoteOrder {
  readonly quoteId: string;
  readonly orderId: string;
  readonly confirmationNumber: string;
}

export interface QuoteLedger {
  readonly quotes: Map<string, LedgerQuote>;
  /** By name: what a document said when it was on the screen first. */
  readonly documents: Map<string, string>;
  /** Documents that were shown to say something else later. */
  readonly altered: string[];
  /** What was shown as being at the portal, each form once. */
  readonly synced: Quote[];
  readonly orders: Map<string, ShownQuoteOrder>;
  moments: number;
}

export function createQuoteLedger(): QuoteLedger {
  return { quotes: new Map(), documents: new Map(), altered: [], synced: [], orders: new Map(), moments: 0 };
}

/** Call before the app is asked. */
export function noteQuoteStep(
  ledger: QuoteLedger,
  quoteId: string,
  step: Pick<QuoteStep, 'kind' | 'trace'>,
): QuoteStep {
  const noted: QuoteStep = { ...step, moment: nextMoment(ledger), isAcknowledged: false };
  const quote = quoteIn(ledger, quoteId);
  quote.steps.push(noted);
  if (step.trace !== null) see(quote, step.trace, noted.moment);
  return noted;
}

/** It was refused: nothing was done. */
export function takeBackStep(ledger: QuoteLedger, quoteId: string, step: QuoteStep): void {
  const { steps } = quoteIn(ledger, quoteId);
  steps.splice(steps.indexOf(step), 1);
}

/** What is on the screen: of two versions that collide, both. */
export function noteShownQuote(ledger: QuoteLedger, { quote, sync }: ShownQuote): void {
  const moment = nextMoment(ledger);
  const known = quoteIn(ledger, quote.id);
  for (const shown of sync.kind === 'conflict' ? [quote, sync.newer] : [quote]) {
    for (const trace of tracesOf(shown)) see(known, trace, moment);
    for (const { name, content } of documentsOf(shown)) {
      const before = ledger.documents.get(name) ?? content;
      ledger.documents.set(name, before);
      if (before !== content) ledger.altered.push(name);
    }
    for (const { orderId, confirmationNumber } of shown.revisions.flatMap(({ orders }) => orders)) {
      ledger.orders.set(orderId, { quoteId: quote.id, orderId, confirmationNumber });
    }
  }
  if (sync.kind !== 'synced') return;
  known.shownVersion = Math.max(known.shownVersion, quote.version);
  if (!ledger.synced.some((form) => isDeepStrictEqual(form, quote))) ledger.synced.push(quote);
}

/** How many quotes the user did anything with. */
export function quotesWorkedOn({ quotes }: QuoteLedger): number {
  return [...quotes.values()].filter(({ steps }) => steps.length > 0).length;
}

/** What was done since a moment may be gone, and may be at the portal all the same. */
export function forgetQuotesSince({ quotes }: QuoteLedger, moment: number): void {
  for (const { steps } of quotes.values()) {
    for (const step of steps) if (step.moment > moment) step.isAcknowledged = false;
  }
}

/** What is known of a quote; begun where nothing is. */
export function quoteIn({ quotes }: QuoteLedger, quoteId: string): LedgerQuote {
  const known = quotes.get(quoteId) ?? { steps: [], seen: new Map(), shownVersion: 0 };
  quotes.set(quoteId, known);
  return known;
}

function nextMoment(ledger: QuoteLedger): number {
  ledger.moments += 1;
  return ledger.moments;
}

function see({ seen }: LedgerQuote, trace: string, moment: number): void {
  if (!seen.has(trace)) seen.set(trace, moment);
}
