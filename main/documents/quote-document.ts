// A quote as a document (F21): pure, from the revision's own copy of everything priced (D17). Never prints an internal
// note; a revision that is not sent says on every page that it is a draft.
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Letterhead } from '../../shared/domain/letterhead.ts';
import type { Language } from '../../shared/domain/text.ts';
import type { OrderOverview, PriceLine } from '../../shared/domain/order-overview.ts';
import { quoteNumberOf } from '../../shared/domain/quote-number.ts';
import { alternativeFigures } from '../../shared/domain/quote-pricing.ts';
import type { Quote, QuoteAlternative, QuoteLine, QuoteRevision } from '../../shared/domain/quote.ts';
import { alternativeName, comparisonTable } from './comparison.ts';
import { heading } from './letter-frame.ts';
import { letter } from './letter.ts';
import type { PdfContent, PdfDefinition } from './pdf-content.ts';
import { blockTitle, factRows, priceRow, priceRows, priceTable } from './price-rows.ts';
import { factsOf, slaNameOf, type SlaNames } from './subscription-facts.ts';
import { totalsBlock } from './totals-block.ts';
import { wordsOf, type Words } from './words.ts';

export interface QuoteDocumentInput {
  readonly quote: Pick<Quote, 'number' | 'provisionalNumber' | 'owner'>;
  readonly revision: QuoteRevision;
  readonly letterhead: Letterhead;
  /** Empty where the account is not known here. */
  readonly customerNumber: string;
  readonly slaNames: SlaNames;
  /** Of sending; for a draft today, in the reseller's time zone. */
  readonly date: CalendarDate;
}

/** The number and revision that a document says: those that were printed when it was sent, for ever (D16). */
export function printedNumberOf(
  quote: Pick<Quote, 'number' | 'provisionalNumber'>,
  revision: Pick<QuoteRevision, 'number' | 'sent'>,
): { readonly number: string; readonly revision: number } {
  const { sent } = revision;
  if (sent !== null) return { number: sent.printedNumber, revision: sent.printedRevision };
  return { number: quoteNumberOf(quote), revision: revision.number };
}

/** `Quote Q-2026-00042`. */
export function quoteTitle(
  quote: Pick<Quote, 'number' | 'provisionalNumber'>,
  revision: Pick<QuoteRevision, 'number' | 'sent'>,
  language: Language,
): string {
  return `${wordsOf(language).texts.quote} ${printedNumberOf(quote, revision).number}`;
}

/** The document of one revision. */
export function quoteDocument(input: QuoteDocumentInput): PdfDefinition {
  const { quote, revision, letterhead } = input;
  const words = wordsOf(revision.language);
  const { texts } = words;
  const { pricing } = revision;
  return letter({
    words,
    letterhead,
    address: pricing.billingAddress,
    date: input.date,
    title: quoteTitle(quote, revision, revision.language),
    company: pricing.billingAddress.company,
    information: [
      [texts.date, words.date(input.date)],
      [texts.validUntil, words.date(revision.validUntil)],
      [texts.revision, words.count(printedNumberOf(quote, revision).revision)],
      [texts.customerNumber, input.customerNumber],
      [texts.vatId, pricing.taxData.vatId ?? ''],
      [texts.contact, quote.owner.name],
      [texts.phone, letterhead.phone],
    ],
    isDraft: revision.sent === null,
    content: [...introduction(revision, words), ...alternatives(input, words), ...ending(input, words)],
  });
}

function introduction(revision: QuoteRevision, words: Words): PdfContent[] {
  const { texts } = words;
  const hasSeveral = revision.alternatives.length > 1;
  const lead = hasSeveral ? texts.intro.several : texts.intro.one;
  const { reference, pricing } = revision;
  return [
    ...(reference === ''
      ? []
      : [{ text: `${texts.reference}: ${reference}`, style: 'muted', margin: [0, 3, 0, 0] } as const]),
    { text: `${lead} ${texts.intro.prices(pricing.catalogue.currency)}`, margin: [0, 10, 0, hasSeveral ? 0 : 12] },
    ...(hasSeveral ? [heading(texts.comparison), comparisonTable(revision, words)] : []),
  ];
}

function alternatives(input: QuoteDocumentInput, words: Words): PdfContent[] {
  const all = input.revision.alternatives;
  return all.map((alternative, index) => {
    const title = all.length > 1 ? headingOf(alternative, index, words) : null;
    return alternativeTable(input, alternative, title, words);
  });
}

/** `Alternative 2: With reserve`. */
function headingOf(alternative: QuoteAlternative, index: number, words: Words): string {
  const position = words.texts.alternative(words.count(index + 1));
  return alternative.title === '' ? position : `${position}: ${alternativeName(alternative, index, words)}`;
}

function alternativeTable(
  input: QuoteDocumentInput,
  alternative: QuoteAlternative,
  title: string | null,
  words: Words,
): PdfContent {
  const { revision, slaNames } = input;
  const { monthly, monthlyBefore, chargeNow, credit } = alternativeFigures(revision, alternative);
  const { totals } = words.texts;
  const note = alternative.lines.find(({ overview }) => overview !== null)?.overview?.tax.note ?? null;
  const closing = totalsBlock(
    {
      monthly: { title: totals.monthly, before: monthlyBefore, totals: monthly },
      once: { title: totals.once, totals: chargeNow, credit },
      note: note === null ? null : words.either(note),
    },
    words,
  );
  const blocks = alternative.lines.map((line) => lineBlock(line, slaNames, words));
  return priceTable(words, title, words.texts.table.netMonthly, blocks, closing);
}

function lineBlock({ subscription, change, overview }: QuoteLine, slaNames: SlaNames, words: Words): PdfContent[] {
  const { texts, count } = words;
  const what = texts.changeOf[change.kind](count(subscription.licenceQuantity), count(change.quantity));
  const title = blockTitle(subscription.systemName, what);
  if (overview === null) return [title, { text: texts.notPriced, style: 'muted' }];
  const rows = overview.nextMonth.lines.map((line) =>
    priceRow(line, { text: nameOf(line, overview.slaId, slaNames, words) }, words),
  );
  return [title, priceRows(rows), factRows(factsOf(overview, 'quote', slaNames, words))];
}

function nameOf({ item }: PriceLine, slaId: OrderOverview['slaId'], slaNames: SlaNames, words: Words): string {
  const { texts } = words;
  if (item.kind === 'licences') return texts.licences;
  const name = texts.sla(words.either(item.name));
  if (slaId.before === null) return name;
  if (slaId.before === slaId.after) return `${name}, ${texts.slaUnchanged}`;
  return `${name} (${texts.slaBefore(slaNameOf(slaNames, slaId.before, words))})`;
}

function ending({ revision, quote, letterhead }: QuoteDocumentInput, words: Words): PdfContent[] {
  const { texts, date, percent, either } = words;
  const { customerNotes, pricing, validUntil, isBinding } = revision;
  const { catalogue, discountBasisPoints } = pricing;
  const conditions = [
    texts.charge(date(pricing.pricedOn)),
    ...(discountBasisPoints === 0 ? [] : [texts.discount(percent(discountBasisPoints))]),
    texts.catalogue(either(catalogue.name), date(catalogue.validFrom)),
  ];
  return [
    ...(customerNotes.trim() === '' ? [] : [heading(texts.notes), { text: customerNotes }]),
    {
      stack: [
        heading(texts.conditions),
        { text: conditions.join(' '), margin: [0, 0, 0, 4] },
        { text: isBinding ? texts.binding(date(validUntil)) : texts.notBinding(date(validUntil)), style: 'strong' },
        { text: texts.regards, margin: [0, 10, 0, 5] },
        { text: `${quote.owner.name}, ${letterhead.company}` },
      ],
      // What we are bound to is not left alone on a page.
      unbreakable: true,
    },
  ];
}
