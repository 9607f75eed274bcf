// The reference of a first sync: the same bytes into the same tables and indexes by bare better-sqlite3,
// nothing around it: no checks, no rules, no folding of letters, no resuming, no proof.
import { openCache } from '../../main/store/cache-store.ts';

interface BareAccount {
  readonly id: string;
  readonly version: number;
  readonly company: string;
  readonly customerNumber: string;
  readonly city: string;
  readonly country: string;
  readonly contacts: readonly { readonly email: string }[];
  readonly billingAddresses: readonly { readonly invoiceEmail: string }[];
}
interface BareRow {
  readonly account: BareAccount;
  readonly key: string;
  text: string;
  subscriptions: number;
  licences: number;
}

const gap = 64;
const linesPerTransaction = 10_000;

/** Fills a new cache file; durable when it returns. */
export function bareFirstSync(file: string, bytes: Buffer): void {
  const { database, close } = openCache(file);
  const indexes = database
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`)
    .pluck()
    .all();
  const names = database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`)
    .pluck()
    .all();
  for (const name of names) database.exec(`DROP INDEX ${name}`);
  for (const table of ['search_parts', 'search_beginnings']) {
    database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', ${64 * 1024 * 1024})`);
  }
  const documents = {
    catalogue: database.prepare('INSERT INTO catalogues VALUES (?, 1, ?)'),
    account: database.prepare('INSERT INTO accounts VALUES (?, ?, ?)'),
    subscription: database.prepare('INSERT INTO subscriptions VALUES (?, ?, ?, ?)'),
    order: database.prepare('INSERT INTO orders VALUES (?, ?, ?, ?)'),
  };
  const rows = new Map<string, BareRow>();
  let count = 0;
  let start = 0;
  database.exec('BEGIN');
  for (let end = bytes.indexOf(10, start); end !== -1; end = bytes.indexOf(10, start)) {
    const { type, entity } = JSON.parse(bytes.toString('utf8', start, end));
    const document = bytes.subarray(start + `{"type":"${type}","entity":`.length, end - 1);
    start = end + 1;
    if (type === 'catalogue') documents.catalogue.run(entity.version, document);
    else if (type === 'account') {
      documents.account.run(entity.id, entity.version, document);
      const account: BareAccount = entity;
      const emails = [...account.contacts, ...account.billingAddresses].map((part) =>
        'email' in part ? part.email : part.invoiceEmail,
      );
      const text = [account.company, account.customerNumber, account.city, ...emails].join('\n').toLowerCase();
      rows.set(account.id, { account, key: account.company.toLowerCase(), text, subscriptions: 0, licences: 0 });
    } else if (type === 'subscription') {
      documents.subscription.run(entity.id, entity.version, entity.accountId, document);
      const row = rows.get(entity.accountId);
      if (row === undefined) continue;
      row.subscriptions += 1;
      row.licences += entity.licenceQuantity;
      row.text += `\n${entity.systemName}`;
    } else if (type === 'order') documents.order.run(entity.id, entity.version, entity.accountId, document);
    count += 1;
    if (count % linesPerTransaction === 0) database.exec('COMMIT; BEGIN');
  }
  database.exec('COMMIT; BEGIN');
  writeRows(database, [...rows.values()]);
  for (const index of indexes) database.exec(index);
  database.exec('COMMIT');
  close();
}

function writeRows(database: ReturnType<typeof openCache>['database'], rows: readonly BareRow[]): void {
  const sorted = rows.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const insert = database.prepare(`INSERT INTO account_rows VALUES (${Array.from({ length: 22 }, () => '?').join()})`);
  const parts = database.prepare('INSERT INTO search_parts (rowid, text) VALUES (?, ?)');
  const beginnings = database.prepare('INSERT INTO search_beginnings (rowid, text) VALUES (?, ?)');
  for (const [index, { account, key, text, subscriptions, licences }] of sorted.entries()) {
    const place = (index + 1) * gap;
    const { id, company, customerNumber, city, country } = account;
    const shown = [id, company, key, customerNumber, city, city.toLowerCase(), country, subscriptions, licences];
    insert.run(place, ...shown, 3, 8, 2, 20_800, null, null, 20_800, null, licences * 1290, 'EUR', 1, 20_801);
    parts.run(place, text);
    const words = text.split(/[^a-z0-9]+/);
    beginnings.run(place, [...new Set(words.flatMap((word) => [word.slice(0, 1), word.slice(0, 2)]))].join(' '));
  }
}
