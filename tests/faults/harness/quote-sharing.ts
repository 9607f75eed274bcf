// The promises about quotes between several apps at one portal: nothing of another one is overwritten unseen, and nothing
// is there that nobody made. Pure.
import type { QuoteLedger, QuoteStep } from './quote-ledger.ts';
import type { PortalBooks } from './portal-books.ts';
import { tracesOf } from './quote-traces.ts';
import { broken, type Violation } from './violation.ts';

/**
 * I1: what somebody wrote into a quote goes from the portal only by a step of a user who had it on the screen before:
 * one that wrote something else in its place, took it away, or decided between the two.
 */
export function nothingIsOverwritten(ledgers: readonly QuoteLedger[], { quoteForms }: PortalBooks): Violation[] {
  return [...quoteForms].flatMap(([quoteId, forms]) =>
    forms.slice(1).flatMap((form, at) => {
      const [before, after] = [tracesOf(forms[at] ?? form), tracesOf(form)];
      const gone = [...before].filter((trace) => !after.has(trace) && !trace.startsWith('begun '));
      const come = new Set([...after].filter((trace) => !before.has(trace)));
      return gone
        .filter((trace) => !ledgers.some((ledger) => isGivenUpBy(ledger, { quoteId, trace, come })))
        .flatMap((trace) =>
          broken('I1', `quote ${quoteId}: version ${form.version} overwrote "${trace}" unseen by who sent it`),
        );
    }),
  );
}

interface Gone {
  readonly quoteId: string;
  readonly trace: string;
  /** What is there instead. */
  readonly come: ReadonlySet<string>;
}

function isGivenUpBy({ quotes }: QuoteLedger, { quoteId, trace, come }: Gone): boolean {
  const known = quotes.get(quoteId);
  const seen = known?.seen.get(trace);
  if (known === undefined || seen === undefined) return false;
  const decides = ({ kind, trace: left }: QuoteStep): boolean =>
    kind === 'keep-mine' || kind === 'drop-revision' || (left !== null && come.has(left));
  return known.steps.some((step) => step.moment > seen && decides(step));
}

/** I2: every quote at the portal was there before, or is one that a user made. */
export function noQuoteIsUnasked(ledgers: readonly QuoteLedger[], before: PortalBooks, now: PortalBooks): Violation[] {
  const isAsked = (quoteId: string): boolean =>
    before.quoteForms.has(quoteId) || ledgers.some(({ quotes }) => (quotes.get(quoteId)?.steps.length ?? 0) > 0);
  return [...now.quoteForms.keys()]
    .filter((quoteId) => !isAsked(quoteId))
    .flatMap((quoteId) => broken('I2', `the portal has quote ${quoteId}, which nobody made`));
}
