// What the fields of the quote editor hold: typed text beside the last value that can be kept. How an entry begins, and
// how one field changes others. Pure.
import type { QuoteContent } from '../../../../shared/contract/quotes.ts';
import { addDays } from '../../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../../shared/domain/calendar.ts';
import type { Change, ChangeKind } from '../../../../shared/domain/change.ts';
import { percentEntry } from '../../../../shared/domain/percent.ts';
import { slaOfferOf } from '../../../../shared/domain/prices.ts';
import { lowestQuantity, quantityLimits } from '../../../../shared/domain/quantity.ts';
import { availabilityOf } from '../../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';
import type { Language } from '../../../../shared/domain/text.ts';
import type { QuoteBeginning } from '../../../app/places.ts';
import { billedCatalogue, termLengthsFor } from '../quote-data.ts';
import type { QuoteData } from '../quote-data.ts';

export interface LineEntry {
  id: string;
  subscriptionId: string;
  kind: ChangeKind;
  /** As typed. */
  quantity: string;
  /** The last one that can be kept; the figures go on showing it. */
  keptQuantity: number;
  /** Of an upgrade. */
  slaId: string;
  /** Where the change starts a minimum term. */
  termMonths: number | null;
}

export interface AlternativeEntry {
  id: string;
  title: string;
  lines: LineEntry[];
}

export interface QuoteEntry {
  alternatives: AlternativeEntry[];
  /** In percent, as typed. */
  discount: string;
  keptDiscount: number;
  /** Null while it is incomplete. */
  validUntil: CalendarDate | null;
  keptValidUntil: CalendarDate;
  isBinding: boolean;
  language: Language;
  billingAddressId: string;
  reference: string;
  customerNotes: string;
  internalNotes: string;
}

/** F20: a quote is valid for so many days, unless staff say otherwise. */
const usualValidityDays = 30;

/** The entry of a new quote: one alternative with the subscription that was meant, or the account's only one. */
export function firstEntry(data: QuoteData, beginning: QuoteBeginning | null, typedIn: Language): QuoteEntry {
  const { account, subscriptions, on } = data;
  const meant = subscriptions.find(({ id }) => id === beginning?.subscriptionId);
  const subscription = meant ?? (subscriptions.length === 1 ? subscriptions[0] : undefined);
  const lines = subscription === undefined ? [] : [newLine(data, subscription, beginning?.change ?? null)];
  const chosenId = beginning?.draft?.billingAddressId ?? subscription?.billingAddressId;
  const addressId = account.billingAddresses.find(({ id }) => id === chosenId)?.id;
  return {
    alternatives: [{ id: crypto.randomUUID(), title: '', lines }],
    discount: percentEntry(account.discountBasisPoints, typedIn),
    keptDiscount: account.discountBasisPoints,
    validUntil: addDays(on, usualValidityDays),
    keptValidUntil: addDays(on, usualValidityDays),
    isBinding: true,
    language: account.language,
    billingAddressId: addressId ?? account.billingAddresses[0]?.id ?? '',
    reference: '',
    customerNotes: '',
    internalNotes: '',
  };
}

/** The entry of a quote that is kept. */
export function entryOf(content: QuoteContent, typedIn: Language): QuoteEntry {
  const { discountBasisPoints, validUntil, alternatives, ...rest } = content;
  return {
    ...rest,
    discount: percentEntry(discountBasisPoints, typedIn),
    keptDiscount: discountBasisPoints,
    validUntil,
    keptValidUntil: validUntil,
    alternatives: alternatives.map(({ id, title, lines }) => ({
      ...{ id, title },
      lines: lines.map((line) => ({
        id: line.id,
        subscriptionId: line.subscriptionId,
        kind: line.change.kind,
        quantity: String(line.change.quantity),
        keptQuantity: line.change.quantity,
        slaId: line.change.kind === 'upgrade' ? line.change.slaId : '',
        termMonths: line.change.kind === 'upgrade' ? line.change.termMonths : null,
      })),
    })),
  };
}

/** A line for a subscription: the change that was meant, else the likely one at its lowest quantity. */
export function newLine(data: QuoteData, subscription: Subscription, change: Change | null = null): LineEntry {
  const kind = change?.kind ?? likelyKind(data, subscription);
  const isUpgrade = change?.kind === 'upgrade';
  const quantity = change?.quantity ?? lowestFor(data, subscription, kind);
  return {
    id: crypto.randomUUID(),
    subscriptionId: subscription.id,
    kind,
    quantity: String(quantity),
    keptQuantity: quantity,
    slaId: isUpgrade ? change.slaId : firstSla(data, subscription),
    termMonths: isUpgrade ? change.termMonths : (termLengthsFor(data, subscription, kind)[0] ?? null),
  };
}

/** A line after another kind of change was chosen: a quantity that is not possible there becomes the lowest that is. */
export function withKind(data: QuoteData, subscription: Subscription, line: LineEntry, kind: ChangeKind): LineEntry {
  const lowest = lowestFor(data, subscription, kind);
  const lengths = termLengthsFor(data, subscription, kind);
  const keptQuantity = Math.max(line.keptQuantity, lowest);
  return {
    ...line,
    kind,
    quantity: keptQuantity === line.keptQuantity ? line.quantity : String(keptQuantity),
    keptQuantity,
    slaId: line.slaId === '' ? firstSla(data, subscription) : line.slaId,
    termMonths: lengths.length === 0 ? null : (line.termMonths ?? lengths[0] ?? null),
  };
}

/** Another alternative: what the first one offers, to be varied. */
export function copyOf(alternative: AlternativeEntry): AlternativeEntry {
  const lines = alternative.lines.map((line) => ({ ...line, id: crypto.randomUUID() }));
  return { id: crypto.randomUUID(), title: '', lines };
}

/** The subscriptions that an alternative has no line of yet, those that can be changed first. */
export function freeSubscriptions(data: QuoteData, lines: readonly LineEntry[]): readonly Subscription[] {
  const free = data.subscriptions.filter(({ id }) => !lines.some(({ subscriptionId }) => subscriptionId === id));
  const isOpen = (subscription: Subscription) => changeKinds.some((kind) => isAvailable(data, subscription, kind));
  return [...free.filter(isOpen), ...free.filter((subscription) => !isOpen(subscription))];
}

export const changeKinds = ['upgrade', 'add-licences'] as const satisfies readonly ChangeKind[];

function isAvailable(data: QuoteData, subscription: Subscription, kind: ChangeKind): boolean {
  return availabilityOf({ ...data, subscription, kind }).available;
}

function likelyKind(data: QuoteData, subscription: Subscription): ChangeKind {
  return isAvailable(data, subscription, 'add-licences') ? 'add-licences' : 'upgrade';
}

function lowestFor({ catalogue }: QuoteData, subscription: Subscription, kind: ChangeKind): number {
  return Math.max(1, lowestQuantity(quantityLimits({ kind, subscription, catalogue })));
}

/** Today's SLA, else the cheapest that is no step down. */
function firstSla(data: QuoteData, subscription: Subscription): string {
  const { catalogue } = data;
  const { slaId } = subscription;
  if (slaId !== null && slaOfferOf(catalogue, slaId) !== undefined) return slaId;
  const billed = billedCatalogue(data, subscription);
  const floor = (slaId !== null && billed !== undefined && slaOfferOf(billed, slaId)?.monthlyPrice.minor) || 0;
  const offers = catalogue.slas.toSorted((a, b) => a.monthlyPrice.minor - b.monthlyPrice.minor);
  return (offers.find(({ monthlyPrice }) => monthlyPrice.minor >= floor) ?? offers.at(-1))?.id ?? '';
}
