// What the app's two files hold, read by SQL and without the app: the only place of the harness that knows
// their tables. Never writes to them, and never checkpoints them: it looks at copies, or reads beside the app.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { EntityType } from '../../../shared/portal/entities.ts';

/** An order as the outbox has it. */
export interface OwnOrder {
  readonly orderId: string;
  readonly profileId: string;
  readonly subscriptionId: string;
  readonly sequence: number;
  readonly state: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** An edit of an account as the outbox has it. */
export interface OwnEdit {
  readonly editId: string;
  readonly accountId: string;
  readonly state: string;
}

/** An entity of the cache, or of the portal. */
export interface Stored {
  readonly version: number;
  readonly document: unknown;
}

/** `subscription id` → what is stored. */
export type Entities = ReadonlyMap<string, Stored>;

export interface CacheRow {
  readonly id: string;
  readonly company: string;
  readonly subscriptions: number;
}

export interface Cache {
  readonly cursor: string | null;
  readonly isComplete: boolean;
  readonly entities: Entities;
  /** The rows of the account list. */
  readonly rows: readonly CacheRow[];
}

const entityTables: Readonly<Record<EntityType, string>> = {
  catalogue: 'catalogues',
  account: 'accounts',
  subscription: 'subscriptions',
  order: 'orders',
  quote: 'quotes',
};

/** A copy of the app's files as the process left them, so that looking at them changes nothing. */
export function copyHome(home: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  for (const file of databaseFiles(home)) {
    for (const suffix of ['', '-wal']) {
      const from = join(home, file + suffix);
      if (!existsSync(from)) continue;
      mkdirSync(dirname(join(to, file)), { recursive: true });
      copyFileSync(from, join(to, file + suffix));
    }
  }
  return to;
}

/** What is wrong with the files of a copied home, one line each. */
export function damagesOf(home: string): string[] {
  return databaseFiles(home).flatMap((file) => {
    const damage = reading(join(home, file), (database) => database.pragma('integrity_check', { simple: true }));
    return damage === 'ok' ? [] : [`${file}: ${String(damage)}`];
  });
}

/** The outbox; empty where there is none yet. */
export function readOutbox(home: string): OwnOrder[] {
  const file = join(home, 'work.db');
  if (!existsSync(file)) return [];
  return reading(file, (database) => {
    if (!hasColumn(database, 'outbox', 'item_id')) return [];
    const sql = `SELECT item_id, profile_id, subscription_id, sequence, state, answer FROM outbox WHERE kind = 'order' ORDER BY sequence`;
    return database
      .prepare<[], [string, string, string, number, string, string | null]>(sql)
      .raw()
      .all()
      .map(([orderId, profileId, subscriptionId, sequence, state, answer]) => ({
        orderId,
        profileId,
        subscriptionId,
        sequence,
        state,
        answer: answerIn(answer),
      }));
  });
}

/** Empty also for one that damage has made unreadable: the app never shows it. */
function answerIn(text: string | null): OwnOrder['answer'] {
  try {
    return text === null ? {} : (JSON.parse(text) as OwnOrder['answer']);
  } catch {
    return {};
  }
}

/** The edits in the outbox, in the order in which they were made. */
export function readEdits(home: string): OwnEdit[] {
  const file = join(home, 'work.db');
  if (!existsSync(file)) return [];
  return reading(file, (database) => {
    if (!hasColumn(database, 'outbox', 'item_id')) return [];
    const sql = `SELECT item_id AS editId, account_id AS accountId, state FROM outbox WHERE kind = 'edit' ORDER BY sequence`;
    return database.prepare<[], OwnEdit>(sql).all();
  });
}

/** The ids of all drafts. */
export function readDraftIds(home: string): string[] {
  const file = join(home, 'work.db');
  if (!existsSync(file)) return [];
  return reading(file, (database) =>
    hasTable(database, 'drafts') ? database.prepare<[], string>('SELECT draft_id FROM drafts').pluck().all() : [],
  );
}

/** The cache of the only profile of a home; null where there is none yet. */
export function readCache(home: string): Cache | null {
  const [file] = databaseFiles(home).filter((name) => name.endsWith('cache.db'));
  if (file === undefined) return null;
  return reading(join(home, file), (database) => {
    if (!hasTable(database, 'account_rows')) return null;
    // One moment for all of it: the app may be writing.
    const read = database.transaction((): Cache => {
      const facts = new Map(database.prepare<[], [string, string]>('SELECT name, value FROM facts').raw().all());
      const rows = database
        .prepare<[], CacheRow>('SELECT id, company, subscriptions FROM account_rows ORDER BY id')
        .all();
      return {
        cursor: facts.get('cursor') ?? null,
        isComplete: facts.get('is-complete') === 'yes',
        entities: new Map(Object.entries(entityTables).flatMap(([type, table]) => readTable(database, type, table))),
        rows,
      };
    });
    return read.deferred();
  });
}

/** Nothing where the file was left before the migration that brings the table. */
function readTable(database: Database.Database, type: string, table: string): [string, Stored][] {
  if (!hasTable(database, table)) return [];
  return database
    .prepare<[], [string, number, Buffer]>(`SELECT id, version, document FROM ${table}`)
    .raw()
    .all()
    .map(([id, version, document]) => [`${type} ${id}`, { version, document: JSON.parse(document.toString()) }]);
}

/** The caches of a home's profiles. */
export function cacheFilesOf(home: string): string[] {
  return databaseFiles(home)
    .filter((name) => name.endsWith('cache.db'))
    .map((name) => join(home, name));
}

function databaseFiles(home: string): string[] {
  const profiles = join(home, 'profiles');
  const caches = existsSync(profiles) ? readdirSync(profiles).map((id) => join('profiles', id, 'cache.db')) : [];
  return ['work.db', ...caches].filter((file) => existsSync(join(home, file)));
}

/** A file may have been left before the migration that brings a table. */
export function hasTable(database: Database.Database, name: string): boolean {
  const sql = `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`;
  return database.prepare(sql).get(name) !== undefined;
}

/** A file may have been left between two migrations. */
function hasColumn(database: Database.Database, table: string, name: string): boolean {
  return database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, name) !== undefined;
}

/** Reads a file of the app beside it. */
export function reading<T>(file: string, read: (database: Database.Database) => T): T {
  const database = new Database(file, { fileMustExist: true, timeout: 5000 });
  try {
    // A connection that closes as the last one would otherwise move the log into the file.
    database.pragma('query_only = ON');
    return read(database);
  } finally {
    database.close();
  }
}
