// What a change does to a subscription beside its price: inclusive services, when it takes effect, what happens to the
// minimum term, and what stays scheduled. The same in quotes and receipts.
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import type { ScheduledChange } from '../../shared/domain/subscription.ts';
import type { Bilingual } from '../../shared/domain/text.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Words } from './words.ts';

/** The names of service levels by id, from the catalogues that a document names. */
export type SlaNames = Readonly<Record<string, Bilingual>>;

type Fact = readonly [label: string, text: string];

/** An SLA's name in a document's language; its id where no catalogue names it. */
export function slaNameOf(slaNames: SlaNames, slaId: string, words: Words): string {
  const name = Object.hasOwn(slaNames, slaId) ? slaNames[slaId] : undefined;
  return name === undefined ? slaId : words.either(name);
}

/** `of` a quote, whose dates move with the day of the order, or of an order, which was placed. */
export function factsOf(overview: OrderOverview, of: 'quote' | 'order', slaNames: SlaNames, words: Words): Fact[] {
  const { texts } = words;
  const scheduled = overview.stillScheduled.map((change) => scheduledText(change, slaNames, words));
  return [
    [texts.services.label, servicesText(overview, words)],
    [texts.effective, effectiveText(overview, of, words)],
    [texts.term, termText(overview, of, words)],
    ...(scheduled.length === 0 ? [] : [[texts.scheduled, scheduled.join('; ')] as const]),
  ];
}

/** `25 → 50 trunk lines · …`; one figure where it stays. */
function servicesText({ inclusiveServices: { before, after } }: OrderOverview, { texts, count }: Words): string {
  const services = ['trunkLines', 'endpointDevices', 'phoneNumbers'] as const;
  return services
    .map((service) => `${oldNew(count(before[service]), count(after[service]))} ${texts.services[service]}`)
    .join('  ·  ');
}

/** `5 → 10`, or `5` where nothing changes. */
export function oldNew(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}

function effectiveText({ effectiveFrom, orderedOn }: OrderOverview, of: 'quote' | 'order', words: Words): string {
  const date = words.date(effectiveFrom);
  const isWithOrder = of === 'quote' && effectiveFrom === orderedOn;
  return isWithOrder ? words.texts.effectiveWithOrder(date) : words.texts.effectiveFrom(date);
}

function termText({ term }: OrderOverview, of: 'quote' | 'order', { texts, date, count }: Words): string {
  const { effect, after } = term;
  if (after === null) return texts.termEffect.openEnded;
  const until = date(after.lastDay);
  if (effect === 'unchanged') return texts.termEffect.unchanged(until);
  const text = texts.termEffect[effect](count(after.months), date(after.startsOn), until);
  return of === 'quote' ? `${text} (${texts.termEffect.withOrder})` : text;
}

function scheduledText(change: ScheduledChange, slaNames: SlaNames, words: Words): string {
  const { scheduledChange: texts } = words.texts;
  switch (change.kind) {
    case 'reduce-licences':
      return texts.reduce(words.count(change.quantity), words.date(change.effectiveFrom));
    case 'change-sla':
      return texts.sla(slaNameOf(slaNames, change.slaId, words), words.date(change.effectiveFrom));
    case 'cancel':
      return texts.cancel(words.date(addDays(change.effectiveFrom, -1)));
  }
}
