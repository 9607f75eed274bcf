// What a user enters into a quote, and which quote comes next. All chance comes from the sequence that is handed in, and
// nothing is known that the app does not show.
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import type { QuoteBasis, QuoteContent, QuoteRow } from '../../../shared/contract/quotes.ts';
import type { RequestInput } from '../../../shared/contract/requests.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import type { Quote, QuoteRevision } from '../../../shared/domain/quote.ts';
import type { Desk } from './desk.ts';
import { accountIdsOf, possibleOrder } from './order-choices.ts';

/** All quotes that the app lists, whoever made them. */
export async function quotesOf(desk: Desk): Promise<readonly QuoteRow[]> {
  const filter = { query: '', state: null, ownerId: null, accountId: null, validWithinDays: null };
  const sort = { column: 'changedAt', direction: 'descending' } as const;
  const { rows } = await desk.get('quotes.list', { filter, sort, offset: 0, limit: 200 });
  return rows;
}

/** A first content for a subscription that can be quoted; null where the account has none. */
export async function someContent(
  desk: Desk,
  random: RandomSequence,
): Promise<Pick<RequestInput<'quotes.save'>, 'accountId' | 'content'> | null> {
  const accountId = random.pick(await accountIdsOf(desk));
  const details = await desk.get('accounts.details', { accountId });
  const orders = details.subscriptions.flatMap((subscription) => possibleOrder(details, subscription, random) ?? []);
  if (orders.length === 0) return null;
  const { subscriptionId, change, billingAddressId } = random.pick(orders);
  const line = { id: random.uuid(), subscriptionId, change };
  const content: QuoteContent = {
    ...{
      validUntil: addDays(details.today, random.pick([0, 1, 2, 30, 30])),
      isBinding: random.happens(0.5),
      language: 'de',
    },
    ...{ reference: someWords(random), customerNotes: '', internalNotes: '', discountBasisPoints: 0, billingAddressId },
    alternatives: [{ id: random.uuid(), title: '', lines: [line] }],
  };
  return { accountId, content };
}

/** A revision as it was entered, with something new written into it. */
export function changedContent(revision: QuoteRevision, random: RandomSequence): QuoteContent {
  return { ...contentOf(revision), reference: someWords(random) };
}

/** A revision as it was entered. */
export function contentOf(revision: QuoteRevision): QuoteContent {
  const { validUntil, isBinding, language, reference, customerNotes, internalNotes, pricing } = revision;
  return {
    ...{ validUntil, isBinding, language, reference, customerNotes, internalNotes },
    discountBasisPoints: pricing.discountBasisPoints,
    billingAddressId: pricing.billingAddress.id,
    alternatives: revision.alternatives.map(({ id, title, lines }) => ({
      ...{ id, title },
      lines: lines.map((line) => ({ id: line.id, subscriptionId: line.subscription.id, change: line.change })),
    })),
  };
}

/** What an editor that is opened on a quote goes out from. */
export function basisOf(quote: Quote): QuoteBasis {
  return { version: quote.version, changedAt: currentRevisionOf(quote).changedAt };
}

/** What nobody else ever writes. */
export function someWords(random: RandomSequence): string {
  return `Anfrage ${random.digits(10)}`;
}
