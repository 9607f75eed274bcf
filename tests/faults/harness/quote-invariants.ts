// The promises about quotes that one app and its portal have to keep at every moment, as functions of the facts. What is
// between two apps is in quote-sharing.ts. Pure: reads nothing, changes nothing.
import { isDeepStrictEqual } from 'node:util';
import { isSameLockedPart } from '../../../shared/domain/quote-content.ts';
import type { Quote, QuoteRevision } from '../../../shared/domain/quote.ts';
import type { Facts } from './facts.ts';
import type { PortalBooks } from './portal-books.ts';
import type { QuoteStep } from './quote-ledger.ts';
import { answersAreInTime, orderedAsSeen } from './quote-terms.ts';
import { documentsOf, tracesOf } from './quote-traces.ts';
import { broken, type Violation } from './violation.ts';

/** I1: what the user did last with a quote, and everything that went to a customer, is here or was at the portal. */
export function noQuoteIsLost({ ledger, quotes, books }: Facts): Violation[] {
  const here = new Map(quotes.map((own) => [own.quoteId, own.quote]));
  return [...ledger.quotes.quotes].flatMap(([quoteId, { steps }]) => {
    const own = here.get(quoteId);
    const forms = [...(own === undefined ? [] : [own]), ...(books.quoteForms.get(quoteId) ?? [])];
    const traces = new Set(forms.flatMap((form) => [...tracesOf(form)]));
    const isThere = ({ trace }: QuoteStep): boolean => trace === null || traces.has(trace);
    const last = steps.findLastIndex(({ isAcknowledged }) => isAcknowledged);
    const possible = last < 0 ? [] : steps.slice(last);
    const holds = (step: QuoteStep): boolean => (step.kind === 'discard' ? forms.length === 0 : isThere(step));
    const said = ({ kind, trace }: QuoteStep) =>
      `quote ${quoteId}: "${kind}" was acknowledged and "${trace}" is nowhere`;
    const isGone = possible.length > 0 && !possible.some(holds);
    const kept = steps.filter((step, at) => isForEver(step) && !steps.slice(at).some(isGivenUp));
    return [
      ...possible.slice(0, isGone ? 1 : 0).flatMap((step) => broken('I1', said(step))),
      ...kept.filter((step) => !isThere(step)).flatMap((step) => broken('I1', said(step))),
    ];
  });
}

/** The customer knows of it. */
function isForEver({ kind, isAcknowledged }: QuoteStep): boolean {
  return isAcknowledged && (kind === 'send' || kind === 'answer');
}

function isGivenUp({ kind }: QuoteStep): boolean {
  return kind === 'take-theirs' || kind === 'discard';
}

/** I1: a quote that was shown as being at the portal is never gone from the screen, not even for a moment. */
export function noQuoteIsGone({ ledger, quotes, cache }: Facts): Violation[] {
  if (cache?.isComplete !== true) return [];
  const own = new Map(quotes.map(({ quoteId, baseVersion }) => [quoteId, baseVersion]));
  return [...ledger.quotes.quotes].flatMap(([quoteId, { shownVersion }]) => {
    const here = Math.max(own.get(quoteId) ?? 0, cache.entities.get(`quote ${quoteId}`)?.version ?? 0);
    if (here >= shownVersion) return [];
    return broken('I1', `quote ${quoteId} was shown at version ${shownVersion}, and this machine has version ${here}`);
  });
}

/** I2: what a customer has been sent says the same for ever, on every screen, in own work and at the portal. */
export function documentsStay({ ledger: { quotes: known }, quotes, books }: Facts): Violation[] {
  const newest = [...books.quoteForms.values()].flatMap((forms) => forms.slice(-1));
  const kept = [...quotes.map(({ quote }) => quote), ...newest].flatMap(documentsOf);
  return [...known.altered, ...kept.filter((document) => isAltered(document)).map(({ name }) => name)].flatMap((name) =>
    broken('I2', `${name} does not say any more what it said when it was sent`),
  );

  function isAltered({ name, content }: (typeof kept)[number]): boolean {
    return (known.documents.get(name) ?? content) !== content;
  }
}

/** I2: at the portal a quote has one number, what was sent or answered stays, and each version follows the one before. */
export function formsFollow({ books: { quoteForms } }: Pick<Facts, 'books'>): Violation[] {
  const owners = new Map<string, string>();
  return [...quoteForms].flatMap(([quoteId, forms]) => {
    const bad = forms.slice(1).flatMap((form, at) => changedUnduly(forms[at] ?? form, form));
    const newest = forms.at(-1);
    const names = newest === undefined ? [] : [newest.number ?? '', `${newest.provisionalNumber} ${newest.createdAt}`];
    const shared = names
      .filter((name) => owners.has(name))
      .map((name) => `quotes ${owners.get(name)} and ${quoteId} are both ${name}`);
    for (const name of names) owners.set(name, quoteId);
    return [
      ...bad.flatMap((what) => broken('I2', `quote ${quoteId}: ${what} changed at the portal`)),
      ...shared.flatMap((said) => broken('I2', said)),
    ];
  });
}

function changedUnduly(before: Quote, after: Quote): string[] {
  const fields = ['id', 'accountId', 'number', 'provisionalNumber', 'createdAt'] as const;
  const changed: string[] = fields.filter((field) => before[field] !== after[field]);
  if (after.version !== before.version + 1) changed.push(`version ${before.version} to ${after.version}`);
  for (const [index, revision] of before.revisions.entries()) {
    const now = after.revisions[index];
    if (!isFixed(revision)) continue;
    if (now === undefined || !isSameLockedPart(revision, now)) changed.push(`revision ${index + 1}`);
    else if (revision.answer !== null && !isDeepStrictEqual(revision.answer, now.answer)) changed.push('an answer');
    else if (!isDeepStrictEqual(now.orders.slice(0, revision.orders.length), revision.orders)) changed.push('orders');
  }
  return changed;
}

function isFixed({ sent, answer }: QuoteRevision): boolean {
  return sent !== null || answer !== null;
}

/** I2: a line of a quote is ordered once at most, and a quote knows exactly the orders that were accepted for it. */
export function linesAreOrderedOnce({ books }: Pick<Facts, 'books'>): Violation[] {
  const named = new Map<string, string[]>();
  for (const orderId of books.acceptedOrders) {
    const reference = books.orderOf(orderId)?.quote;
    if (reference == null) continue;
    const line = `${reference.quoteId} ${reference.revision} ${reference.lineId}`;
    named.set(line, [...(named.get(line) ?? []), orderId]);
  }
  return [...named].flatMap(([line, orderIds]) => {
    const [quoteId = '', revision = '', lineId = ''] = line.split(' ');
    const orders = revisionOf(books, quoteId, Number(revision))?.orders ?? [];
    const written = orders.filter((order) => order.lineId === lineId).map(({ orderId }) => orderId);
    if (orderIds.length === 1 && isDeepStrictEqual(written, orderIds)) return [];
    return broken('I2', `line ${line} has orders ${orderIds.join(', ')}, and its quote says ${written.join(', ')}`);
  });
}

function revisionOf({ quoteForms }: PortalBooks, quoteId: string, number: number): QuoteRevision | undefined {
  return quoteForms
    .get(quoteId)
    ?.at(-1)
    ?.revisions.find((revision) => revision.number === number);
}

/** I5: a line is shown as ordered, and kept as such, only with the portal's receipt. */
export function quotedOrdersAreReal({ ledger, quotes, cache, books }: Facts): Violation[] {
  const cached = [...(cache?.entities ?? [])].filter(([name]) => name.startsWith('quote '));
  const here = [...quotes.map(({ quote }) => quote), ...cached.map(([, { document }]) => document as Quote)];
  const kept = here.flatMap(({ id, revisions }) =>
    revisions.flatMap(({ orders }) => orders.map((order) => ({ ...order, quoteId: id }))),
  );
  return [...kept, ...ledger.quotes.orders.values()].flatMap(({ quoteId, orderId, confirmationNumber }) => {
    if (books.orderOf(orderId)?.confirmationNumber === confirmationNumber || isOfThePast(orderId)) return [];
    return broken('I5', `quote ${quoteId} says that order ${orderId} was accepted, which the portal never said`);
  });

  /** Sample data has quotes whose orders are older than the order book. */
  function isOfThePast(orderId: string): boolean {
    return books.orderOf(orderId) === null && [...books.quoteForms.values()].some((forms) => isIn(forms[0], orderId));
  }
}

function isIn(quote: Quote | undefined, orderId: string): boolean {
  return quote?.revisions.some(({ orders }) => orders.some((order) => order.orderId === orderId)) === true;
}

/** I5: what is shown as being at the portal is there, or was, in exactly this form. */
export function syncedIsThere({ ledger, books }: Facts): Violation[] {
  return ledger.quotes.synced.flatMap((shown) => {
    const form = books.quoteForms.get(shown.id)?.find(({ version }) => version === shown.version);
    if (isDeepStrictEqual(form, shown)) return [];
    return broken('I5', `quote ${shown.id} is shown as version ${shown.version} of the portal, which was never so`);
  });
}

/** What must hold at every moment, also in the files that a killed process leaves. */
export function alwaysTrueOfQuotes(facts: Facts): Violation[] {
  return [...noQuoteIsLost(facts), ...trueOfQuotesAfterLoss(facts)];
}

/** What of it must hold also where own work was damaged. */
export function trueOfQuotesAfterLoss(facts: Facts): Violation[] {
  return [
    ...noQuoteIsGone(facts),
    ...documentsStay(facts),
    ...formsFollow(facts),
    ...linesAreOrderedOnce(facts),
    ...quotedOrdersAreReal(facts),
    ...syncedIsThere(facts),
    ...answersAreInTime(facts),
    ...orderedAsSeen(facts),
  ];
}
