// What of a quote shows who did what with it: every step of a user leaves a trace in the quote that no other step leaves.
// Pure.
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { Quote, QuoteRevision } from '../../../shared/domain/quote.ts';

/** The trace of a content: users of the harness write another reference with every save. */
export function textTrace(reference: string): string {
  return `text ${reference}`;
}

/** That a content went to the customer. */
export function sentTrace(reference: string): string {
  return `sent ${reference}`;
}

/** The customer's answer, by its note. */
export function answerTrace(note: string): string {
  return `answer ${note}`;
}

/** A revision that was begun and not written on yet. */
export function begunTrace({ number, changedAt }: QuoteRevision): string {
  return `begun ${number} ${changedAt}`;
}

/** All traces in a quote. */
export function tracesOf({ revisions }: Pick<Quote, 'revisions'>): Set<string> {
  return new Set(
    revisions.flatMap((revision) => [
      textTrace(revision.reference),
      begunTrace(revision),
      ...(revision.sent === null ? [] : [sentTrace(revision.reference)]),
      ...(revision.answer === null ? [] : [answerTrace(revision.answer.note)]),
    ]),
  );
}

/** What a customer has been sent: by which name it is known again, and everything that it says. */
export interface SentDocument {
  readonly name: string;
  readonly content: string;
}

/** The documents of a quote. A revision that had to make room for another one's keeps what its document says. */
export function documentsOf({ revisions }: Pick<Quote, 'revisions'>): SentDocument[] {
  return revisions.flatMap(({ number: _number, answer: _answer, orders: _orders, ...said }) =>
    said.sent === null ? [] : [{ name: `${said.sent.printedNumber} of ${said.sent.at}`, content: canonicalJson(said) }],
  );
}
