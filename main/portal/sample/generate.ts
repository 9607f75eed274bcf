// Fills an empty portal with sample data, in one transaction: a portal has all of it or nothing. Once
// made it is the portal's data like any other and is never made again.
import { randomUUID } from 'node:crypto';
import { dateIn } from '../../../shared/domain/calendar.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { Order } from '../../../shared/domain/order.ts';
import { createRandomSequence } from '../random-sequence.ts';
import { hashPassword } from '../session/passwords.ts';
import type { PortalDatabase } from '../storage/database.ts';
import { createEntityWriter } from '../storage/entity-writer.ts';
import { writeMeta } from '../storage/meta.ts';
import { toSeriesNumber } from '../storage/number-series.ts';
import { sampleCatalogues } from './catalogues.ts';
import type { CatalogueKind } from './catalogues.ts';
import { sampleCompanies } from './companies.ts';
import { bergmannOptik } from './fixed-companies.ts';
import { sampleCustomer } from './customers.ts';
import type { PastOrder } from './life-history.ts';
import { sampleReseller, sampleStaff } from './staff.ts';
import type { SampleStaff } from './staff.ts';
import { sampleQuote } from './quotes.ts';
import type { UnnumberedQuote } from './quotes.ts';
import { insertQuotes, referenceTo, withOrder, withQuotedDiscount } from './stored-quotes.ts';
import type { NumberedQuote } from './stored-quotes.ts';

export interface SampleParameters {
  readonly accounts: number;
  readonly seed: number;
  readonly currentCatalogue: CatalogueKind;
}

/** About this many customers keep their history, and have a quote, however large the data set is. */
const customersWithHistory = 450;
const customersWithQuote = 450;
const quoteShare = 1 / 6;
/** Quotes have chance of their own: what else a seed makes does not depend on them. */
const quoteStreams = 1_000_000;

/** Makes the data of a day. `nowMs` is the portal's clock. */
export async function generateSampleData(
  database: PortalDatabase,
  parameters: SampleParameters,
  nowMs: number,
): Promise<void> {
  const staff: { readonly person: SampleStaff; readonly passwordHash: string }[] = [];
  const hashes = new Map<string, string>();
  for (const person of sampleStaff) {
    // Hashing is slow on purpose, and these passwords are published: equal ones share a hash.
    const passwordHash = hashes.get(person.password) ?? (await hashPassword(person.password));
    hashes.set(person.password, passwordHash);
    staff.push({ person, passwordHash });
  }
  const today = dateIn(sampleReseller.timeZone, new Date(nowMs).toISOString());
  database.transaction(() => {
    const insertStaff = database.prepare(
      'INSERT INTO staff (id, email, password_hash, totp_secret, json) VALUES (?, ?, ?, ?, ?)',
    );
    for (const { person, passwordHash } of staff) {
      const { member, totpSecret } = person;
      insertStaff.run(member.id, member.email, passwordHash, totpSecret, JSON.stringify(member));
    }
    insertPortfolio(database, parameters, today);
    writeMeta(database, 'dataset', randomUUID().slice(0, 8));
    writeMeta(database, 'cursor', '1');
    writeMeta(database, 'oldest-cursor', '1');
    writeMeta(database, 'reseller', JSON.stringify(sampleReseller));
    writeMeta(database, 'settled-on', today);
    writeMeta(database, 'parameters', JSON.stringify(parameters));
  })();
}

function insertPortfolio(database: PortalDatabase, parameters: SampleParameters, today: string): void {
  const { accounts, seed, currentCatalogue } = parameters;
  const catalogues = sampleCatalogues(today, currentCatalogue);
  const insertCatalogue = database.prepare('INSERT INTO catalogue (id, version, valid_from, json) VALUES (?, 1, ?, ?)');
  for (const catalogue of catalogues) {
    insertCatalogue.run(catalogue.version, catalogue.validFrom, JSON.stringify(catalogue));
  }
  const digits = Math.max(6, String(accounts * 4).length);
  const write = createEntityWriter(database);
  let subscriptions = 0;
  const nextSubscriptionId = (): string => {
    subscriptions += 1;
    return `s-${String(subscriptions).padStart(digits, '0')}`;
  };
  const history: { readonly account: Account; readonly order: PastOrder }[] = [];
  const quotes: UnnumberedQuote[] = [];
  const hasQuote = Math.min(quoteShare, customersWithQuote / Math.max(1, accounts));
  const historyShare = Math.min(0.6, customersWithHistory / Math.max(1, accounts));
  for (const [index, company] of sampleCompanies(accounts, seed).entries()) {
    const accountId = `a-${String(index + 1).padStart(digits, '0')}`;
    const customer = sampleCustomer({
      accountId,
      nextSubscriptionId,
      company,
      catalogues,
      seed,
      today,
      historyShare,
    });
    write.account(customer.account);
    const random = createRandomSequence(seed, quoteStreams + index);
    const isQuoted = company !== bergmannOptik && random.happens(hasQuote);
    const quote = isQuoted ? sampleQuote({ customer, catalogues, random, today }) : null;
    if (quote !== null) quotes.push(quote);
    for (const subscription of customer.subscriptions) write.subscription(withQuotedDiscount(subscription, quote));
    for (const order of customer.orders) history.push({ account: customer.account, order });
  }
  const numbered = insertQuotes(database, quotes);
  insertHistory(database, history, numbered, seed);
}

/** Confirmation numbers are gapless per year, in the order of acceptance. */
function insertHistory(
  database: PortalDatabase,
  history: readonly { readonly account: Account; readonly order: PastOrder }[],
  quotes: readonly NumberedQuote[],
  seed: number,
): void {
  const lastNumbers = new Map<string, number>();
  const random = createRandomSequence(seed);
  const write = createEntityWriter(database);
  const inOrder = history.toSorted((a, b) => compareText(keyOf(a.order), keyOf(b.order)));
  for (const { account, order } of inOrder) {
    const year = order.overview.orderedOn.slice(0, 4);
    const number = (lastNumbers.get(year) ?? 0) + 1;
    lastNumbers.set(year, number);
    const stored = pastOrder({ account, order, confirmationNumber: toSeriesNumber('C', year, number), random });
    const quote = quotes.find(({ ordered }) => ordered === order);
    write.order(quote === undefined ? stored : { ...stored, quote: referenceTo(quote.quote) });
    if (quote !== undefined) write.quote(withOrder(quote.quote, stored));
  }
  const insertSeries = database.prepare('INSERT INTO number_series (series, last_number) VALUES (?, ?)');
  for (const [year, number] of lastNumbers) insertSeries.run(`C-${year}`, number);
}

function pastOrder(input: {
  readonly account: Account;
  readonly order: PastOrder;
  readonly confirmationNumber: string;
  readonly random: ReturnType<typeof createRandomSequence>;
}): Order {
  const { account, order, confirmationNumber, random } = input;
  const [billingAddress] = account.billingAddresses;
  const [paymentMethod] = account.paymentMethods;
  if (billingAddress === undefined || paymentMethod === undefined) throw new Error('an account without billing data');
  const { member } = random.pick(sampleStaff.filter((person) => person.member.role !== 'viewer'));
  return {
    id: order.id,
    version: 1,
    accountId: account.id,
    subscriptionId: order.overview.subscriptionId,
    confirmationNumber,
    acceptedAt: `${order.overview.orderedOn}T07:30:00Z`,
    placedBy: { id: member.id, name: member.name },
    overview: order.overview,
    billingAddress,
    paymentMethod,
    quote: null,
  };
}

function keyOf(order: PastOrder): string {
  return `${order.overview.orderedOn} ${order.id}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
