// The whole app, signed in to a portal of its own, asked as a host asks it: text in, text out. Reaches nothing but that
// portal, whatever address it is given.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect } from 'vitest';
import { answerJson } from '../../main/hosts/answer-json.ts';
import type { RunningPortal } from '../../main/portal/server.ts';
import { sampleCredentials, sampleSalesCredentials } from '../../main/portal/sample/credentials.ts';
import { failureSchema, type Failure } from '../../shared/contract/failure.ts';
import { requests, type RequestName } from '../../shared/contract/requests.ts';
import { aQuote } from '../services/a-quote.ts';
import { bergmannId } from '../services/an-upgrade.ts';
import { aDesk, aPortal, signIn, type AtEnd, type Desk } from '../services/desk.ts';
import type { KnownValues } from '../fixtures/inputs-like.ts';

/** However much was wrong: it goes into the log, and to the window. */
const longestRefusal = 20_000;

export interface InputDesk {
  readonly desk: Desk;
  readonly portal: RunningPortal;
  readonly profileId: string;
  /** Of the account that is in the data for certain. */
  readonly accountId: string;
  /** The answer to a JSON text, checked against the contract. Null for a success. */
  readonly ask: (name: RequestName, inputJson: string) => Promise<Failure | null>;
  /** Signed in to the portal, as at the beginning. */
  readonly signInAgain: () => Promise<void>;
  /** All that the app keeps on this machine, as text. */
  readonly kept: () => string;
  /** What fields hold that a handler takes seriously. */
  readonly known: KnownValues;
}

/** One app for all tests of a file, since nothing that is asked of it may harm it. */
export function useInputDesk(): () => InputDesk {
  const endings: (() => unknown)[] = [];
  let started: InputDesk | null = null;
  beforeAll(async () => {
    started = await start((end) => endings.unshift(end));
  });
  afterAll(async () => {
    for (const end of endings) await end();
  });
  return () => {
    if (started === null) throw new Error('the app is not started yet');
    return started;
  };
}

/** Starts the app and its portal, and signs in. */
async function start(atEnd: AtEnd): Promise<InputDesk> {
  const portal = await aPortal({ atEnd });
  const desk = aDesk({
    atEnd,
    fetch: async (url, init) => {
      if (url.startsWith(portal.origin)) return fetch(url, init);
      throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
    },
  });
  const signInAgain = async (): Promise<void> => {
    const state = await desk.get('session.read', {});
    if (state.kind === 'signed-in' && state.staff.email === sampleCredentials.email && !state.portal.isSample) return;
    await signIn(desk, portal.origin);
  };
  await signInAgain();
  const session = await desk.get('session.read', {});
  if (session.kind !== 'signed-in') throw new Error('nobody is signed in');
  const { profileId } = session;
  const accountId = await bergmannId(desk);
  return {
    desk,
    portal,
    profileId,
    accountId,
    ask: async (name, inputJson) => checkedAnswer(name, await answerJson(desk.app.dispatch, name, inputJson)),
    signInAgain,
    kept: () => databasesIn(desk.home).map(textOf).join('\n'),
    known: await knownValues(desk, { accountId, profileId, origin: portal.origin }),
  };
}

function checkedAnswer(name: RequestName, answerText: string): Failure | null {
  const answer: unknown = JSON.parse(answerText);
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new Error('the answer is no Result');
  if ('value' in answer) {
    requests[name].output.parse(answer.value);
    return null;
  }
  const failure = failureSchema.parse('failure' in answer ? answer.failure : null);
  expect(failure.code).not.toBe('unexpected');
  expect(answerText.length).toBeLessThan(longestRefusal);
  return failure;
}

async function knownValues(
  desk: Desk,
  { accountId, profileId, origin }: { accountId: string; profileId: string; origin: string },
): Promise<KnownValues> {
  const details = await desk.get('accounts.details', { accountId });
  const subscription = details.subscriptions[0];
  const drafts = [await aQuote(desk), await aQuote(desk)];
  for (const draft of drafts) await desk.get('quotes.save', draft);
  return {
    accountId: [accountId, 'account-of-nobody'],
    subscriptionId: details.subscriptions.map(({ id }) => id),
    subscriptionVersion: [subscription?.version, 1],
    catalogueVersion: [details.currentCatalogueVersion],
    customerNumber: [details.account.customerNumber],
    confirmedCustomerNumber: [details.account.customerNumber],
    slaId: ['basic', 'business'],
    billingAddressId: ['address-1', 'address-2'],
    paymentMethodId: ['payment-1', 'payment-2'],
    contactId: details.account.contacts.map(({ id }) => id),
    id: ['address-1', 'contact-1', 'new-1', 'new-2'],
    quoteId: [...drafts.map(({ quoteId }) => quoteId), 'quote-of-nobody'],
    ownerId: ['staff-1', null],
    revision: [1, 2],
    version: [1, null],
    on: ['2026-11-16', '2026-11-17'],
    validUntil: ['2026-12-16', '2026-11-15'],
    alternativeId: ['alternative-1', null],
    profileId: [profileId],
    currency: ['EUR'],
    termLastDay: ['2027-11-15'],
    address: [origin],
    email: [sampleSalesCredentials.email, 'nobody@reseller.example'],
    invoiceEmail: ['bills@customer.example', ''],
    password: [sampleSalesCredentials.password],
    code: [null],
    country: ['DE', 'CH'],
    postalCode: ['24103', '7000'],
    iban: ['DE89 3704 0044 0532 0130 00'],
    mandateAccepted: [true],
    vatId: ['DE136695976', ''],
    url: ['https://www.pascom.net/doc/en/', 'mailto:office@customer.example'],
  };
}

function databasesIn(home: string): string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:work|cache)\.db$/.test(name))
    .map((name) => path.join(home, name));
}

function textOf(file: string): string {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%fts5%'")
      .all();
    return JSON.stringify(tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]));
  } finally {
    database.close();
  }
}
