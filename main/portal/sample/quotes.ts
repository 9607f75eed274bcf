// One quote of a sample customer, in any of its states, by the same rules as real ones: its figures can be computed
// again from its own copies. The same for the same seed, day and customer.
import { addDays } from '../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { currentCatalogueOf } from '../../../shared/domain/current-catalogue.ts';
import { provisionalNumberFrom } from '../../../shared/domain/quote-number.ts';
import { pricedLine, pricingOf } from '../../../shared/domain/quote-pricing.ts';
import type {
  Quote,
  QuoteAlternative,
  QuoteAuthor,
  QuotePricing,
  QuoteRevision,
} from '../../../shared/domain/quote.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import type { RandomSequence } from '../random-sequence.ts';
import type { SampleCustomer } from './customers.ts';
import type { PastOrder } from './life-history.ts';
import { sampleStaff } from './staff.ts';

/** A quote without its number, which follows from when it was made among all. */
export type UnnumberedQuote = Omit<Quote, 'number'> & {
  /** The order that it became; null for none. */
  readonly ordered: PastOrder | null;
};

export interface SampleQuoteInput {
  readonly customer: SampleCustomer;
  readonly catalogues: readonly Catalogue[];
  readonly random: RandomSequence;
  readonly today: CalendarDate;
}

type Kind = 'draft' | 'sent' | 'expired' | 'accepted' | 'declined' | 'revised';

const kinds: readonly Kind[] = [
  ...(['draft', 'draft', 'sent', 'sent', 'sent', 'expired', 'expired'] as const),
  ...(['accepted', 'declined', 'declined', 'revised'] as const),
];
const references = ['', '', 'Ihre Anfrage vom Telefonat', 'Angebot für den neuen Standort', 'PO 4711'];
const customerNotes = ['', 'Die Einrichtung übernehmen wir.', 'Gern kommen wir zu einem Termin vorbei.'];
const internalNotes = ['', '', 'Entscheidet sich nach der Messe.', 'Wettbewerber hat auch angeboten.'];

/** A quote of the customer; null where none of its subscriptions can be quoted. */
export function sampleQuote(input: SampleQuoteInput): UnnumberedQuote | null {
  const { random, customer } = input;
  const past = customer.orders.at(-1);
  if (past !== undefined && random.happens(0.2)) return orderedQuote(input, past);
  const subscription = customer.subscriptions.find(({ state }) => state === 'trial' || state === 'active');
  return subscription === undefined ? null : pendingQuote(input, subscription, random.pick(kinds));
}

/** Made, accepted and ordered on the day of an order that is in the history. */
function orderedQuote(input: SampleQuoteInput, order: PastOrder): UnnumberedQuote {
  const on = order.overview.orderedOn;
  const { discountBasisPoints } = input.customer.account;
  const author = authorOf(input.random);
  const { change } = order.overview;
  const revision = revisionOf(input, {
    on,
    author,
    discountBasisPoints,
    subscription: order.before,
    changes: [change],
  });
  return quoteOf(input, on, author, [accepted(sent(revision, on), on, author)], order);
}

function pendingQuote(input: SampleQuoteInput, subscription: Subscription, kind: Kind): UnnumberedQuote | null {
  const { random, today, customer } = input;
  const isOld = kind === 'expired' || kind === 'declined';
  const on = latest(
    addDays(today, -(isOld ? random.whole(32, 70) : random.whole(0, 18))),
    lastChangeOn(input, subscription),
  );
  const author = authorOf(random);
  const { discountBasisPoints } = customer.account;
  const discount = Math.max(discountBasisPoints, random.pick([0, 0, 300, 500]));
  const changes = changesOf(subscription, random);
  const draft = revisionOf(input, { on, author, discountBasisPoints: discount, subscription, changes });
  if (draft.alternatives.some(({ lines }) => lines.some(({ overview }) => overview === null))) return null;
  const document = sent(draft, on);
  switch (kind) {
    case 'draft':
      return quoteOf(input, on, author, [draft], null);
    case 'sent':
    case 'expired':
      return quoteOf(input, on, author, [document], null);
    case 'accepted':
      return quoteOf(input, on, author, [accepted(document, today, author)], null);
    case 'declined': {
      const answer = { kind: 'declined', on, note: 'Kein Bedarf in diesem Jahr.', alternativeId: null } as const;
      const recorded = { recordedAt: instantOn(on, '07:00'), recordedBy: author };
      return quoteOf(input, on, author, [{ ...document, answer: { ...answer, ...recorded } }], null);
    }
    case 'revised':
      return quoteOf(input, on, author, [document, { ...draft, number: 2, changedAt: instantOn(on, '08:00') }], null);
  }
}

function quoteOf(
  { customer, random }: SampleQuoteInput,
  on: CalendarDate,
  owner: QuoteAuthor,
  revisions: readonly QuoteRevision[],
  ordered: PastOrder | null,
): UnnumberedQuote {
  const steps = revisions.flatMap(({ sent: document, answer }) => [document, answer]).filter((step) => step !== null);
  return {
    id: random.uuid(),
    version: revisions.length + steps.length,
    accountId: customer.account.id,
    provisionalNumber: provisionalNumberFrom(random.fraction(), () => false),
    ...{ createdAt: instantOn(on, '06:00'), owner, revisions: [...revisions], ordered },
  };
}

function revisionOf(
  { customer: { account }, catalogues, random }: SampleQuoteInput,
  made: {
    readonly on: CalendarDate;
    readonly author: QuoteAuthor;
    readonly discountBasisPoints: number;
    readonly subscription: Subscription;
    readonly changes: readonly Change[];
  },
): QuoteRevision {
  const { on, author, discountBasisPoints, subscription } = made;
  const catalogue = currentCatalogueOf(catalogues, on);
  const [billingAddress] = account.billingAddresses;
  if (catalogue === null || billingAddress === undefined) throw new Error('the sample has no catalogue or address');
  const pricing: QuotePricing = pricingOf({ account, billingAddress, catalogue, discountBasisPoints, on });
  const alternatives = made.changes.map((change): QuoteAlternative => {
    const line = { id: random.uuid(), subscription, change };
    return {
      id: random.uuid(),
      title: '',
      lines: [pricedLine({ account, pricing, catalogues, role: 'sales' }, line)],
    };
  });
  return {
    ...{ number: 1, changedAt: instantOn(on, '06:00'), changedBy: author, validUntil: addDays(on, 30) },
    ...{ isBinding: random.happens(0.7), language: account.language, reference: random.pick(references) },
    ...{ customerNotes: random.pick(customerNotes), internalNotes: random.pick(internalNotes), pricing, alternatives },
    ...{ sent: null, answer: null, orders: [] },
  };
}

/** Sent on a day; the number that was printed is put in with the number itself. */
function sent(revision: QuoteRevision, on: CalendarDate): QuoteRevision {
  const document = { at: instantOn(on, '06:30'), by: revision.changedBy, printedNumber: '', printedRevision: 1 };
  return { ...revision, sent: document };
}

function accepted(revision: QuoteRevision, on: CalendarDate, author: QuoteAuthor): QuoteRevision {
  const alternativeId = revision.alternatives[0]?.id ?? null;
  const answer = { kind: 'accepted', on, note: 'Bestätigt per E-Mail.', alternativeId } as const;
  return { ...revision, answer: { ...answer, recordedAt: instantOn(on, '07:00'), recordedBy: author } };
}

/** A trial is quoted in up to three sizes, a paid system some licences more. */
function changesOf({ state, licenceQuantity }: Subscription, random: RandomSequence): Change[] {
  const sizes = [1, 2, 3].slice(0, random.whole(1, 3)).map((step) => licenceQuantity + step * 5);
  if (state !== 'trial') return sizes.map((quantity) => ({ kind: 'add-licences', quantity }));
  const slaId = random.pick(['basic', 'business', 'premium']);
  return sizes.map((quantity) => ({ kind: 'upgrade', quantity, slaId, termMonths: random.pick([12, 24, 36]) }));
}

/** A quote is made of a subscription as it stands since its last order. */
function lastChangeOn({ customer }: SampleQuoteInput, { id, trial, term }: Subscription): CalendarDate {
  const orders = customer.orders.filter(({ overview }) => overview.subscriptionId === id);
  const days = orders.map(({ overview }) => overview.orderedOn);
  return [trial.startsOn, term?.startsOn ?? trial.startsOn, ...days].reduce(latest);
}

function authorOf(random: RandomSequence): QuoteAuthor {
  const { id, name } = random.pick(sampleStaff.filter(({ member }) => member.role !== 'viewer')).member;
  return { id, name };
}

function latest(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

/** Early in the morning, UTC: today's are in the past already. */
function instantOn(on: CalendarDate, time: string): string {
  return `${on}T${time}:00Z`;
}
