// The receipt of an order that the portal accepted (F17): what was ordered, at which figures, and what happens now.
// Never an invoice, and says so.
import type { PaymentMethod } from '../../shared/domain/account.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Letterhead } from '../../shared/domain/letterhead.ts';
import type { Order } from '../../shared/domain/order.ts';
import type { PriceLine } from '../../shared/domain/order-overview.ts';
import type { Language } from '../../shared/domain/text.ts';
import { heading } from './letter-frame.ts';
import { letter } from './letter.ts';
import type { PdfContent, PdfDefinition } from './pdf-content.ts';
import { blockTitle, factRows, priceRow, priceRows, priceTable } from './price-rows.ts';
import { factsOf, type SlaNames } from './subscription-facts.ts';
import { totalsBlock } from './totals-block.ts';
import { wordsOf, type Words } from './words.ts';

export interface ReceiptDocumentInput {
  readonly order: Order;
  readonly language: Language;
  readonly letterhead: Letterhead;
  readonly customerNumber: string;
  readonly systemName: string;
  readonly slaNames: SlaNames;
  /** The day on which the portal accepted it, in the reseller's time zone. */
  readonly date: CalendarDate;
}

/** `Order receipt B-2026-00017`. */
export function receiptTitle({ confirmationNumber }: Pick<Order, 'confirmationNumber'>, language: Language): string {
  return `${wordsOf(language).texts.receipt} ${confirmationNumber}`;
}

/** The document of one accepted order. */
export function receiptDocument(input: ReceiptDocumentInput): PdfDefinition {
  const { order, letterhead, language } = input;
  const words = wordsOf(language);
  const { texts } = words;
  return letter({
    words,
    letterhead,
    address: order.billingAddress,
    date: input.date,
    title: receiptTitle(order, language),
    company: order.billingAddress.company,
    information: [
      [texts.order.acceptedOn, words.date(input.date)],
      [texts.customerNumber, input.customerNumber],
      [texts.order.placedBy, order.placedBy.name],
      [texts.phone, letterhead.phone],
    ],
    isDraft: false,
    content: [{ text: texts.order.intro, margin: [0, 10, 0, 12] }, orderTable(input, words), ...ending(input, words)],
  });
}

function orderTable({ order, systemName, slaNames }: ReceiptDocumentInput, words: Words): PdfContent {
  const { overview } = order;
  const { texts, count } = words;
  const { change, quantity, chargeNow, nextMonth, credit, tax } = overview;
  const what = texts.changeOf[change.kind](count(quantity.before), count(quantity.after));
  const rows = chargeNow.lines.map((line) => priceRow(line, { text: nameOf(line, change.kind, words) }, words));
  const block = [
    blockTitle(systemName, what),
    priceRows(rows),
    factRows([
      ...factsOf(overview, 'order', slaNames, words),
      [texts.order.payment, paymentText(order.paymentMethod, words)],
    ]),
  ];
  const closing = totalsBlock(
    {
      monthly: { title: texts.order.monthlyFrom, before: null, totals: nextMonth.totals },
      once: { title: texts.order.chargedNow, totals: chargeNow.totals, credit: credit.amount },
      note: tax.note === null ? null : words.either(tax.note),
    },
    words,
  );
  return priceTable(words, null, texts.table.net, [block], closing);
}

function nameOf({ item }: PriceLine, kind: Order['overview']['change']['kind'], { texts, either }: Words): string {
  if (item.kind === 'sla') return texts.sla(either(item.name));
  return kind === 'add-licences' ? texts.addedLicences : texts.licences;
}

function paymentText(method: PaymentMethod, { texts }: Words): string {
  const { paymentMethod } = texts.order;
  switch (method.kind) {
    case 'sepa-direct-debit':
      return paymentMethod[method.kind](method.ibanMasked, method.mandateReference);
    case 'credit-card':
      return paymentMethod[method.kind](method.brand, method.lastFour);
    case 'invoice':
      return paymentMethod[method.kind];
  }
}

function ending({ order }: ReceiptDocumentInput, words: Words): PdfContent[] {
  const { texts, count } = words;
  const { daysPassed, daysInMonth } = order.overview.credit;
  const conditions = [
    ...(daysPassed === 0 ? [] : [texts.order.charge(count(daysPassed), count(daysInMonth))]),
    texts.order.noInvoice,
  ];
  return [{ stack: [heading(texts.conditions), { text: conditions.join(' ') }], unbreakable: true }];
}
