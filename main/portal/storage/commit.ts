// A commit: entities written together with their rows in the change log, in one transaction. All writing
// of entities goes through here, so that nothing changes without a cursor.
import type { Account } from '../../../shared/domain/account.ts';
import type { Order } from '../../../shared/domain/order.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import type { EntityType } from '../../../shared/portal/entities.ts';
import type { PortalDatabase } from './database.ts';
import { tableOf } from './entities.ts';
import { createEntityWriter } from './entity-writer.ts';
import { readMeta, writeMeta } from './meta.ts';

/** What may be done inside a commit. Each entity carries the version that follows its stored one. */
export interface Commit {
  readonly putAccount: (account: Account) => void;
  readonly putSubscription: (subscription: Subscription) => void;
  readonly putOrder: (order: Order) => void;
  readonly putQuote: (quote: Quote) => void;
  readonly remove: (type: EntityType, id: string) => void;
  /** What follows gets a cursor of its own; still one transaction. */
  readonly startNextUnit: () => void;
}

/** Runs a commit in one transaction. The cursor moves only where something was written. */
export function commitChanges<T>(database: PortalDatabase, run: (commit: Commit) => T): T {
  return database.transaction(() => run(createCommit(database))).immediate();
}

function createCommit(database: PortalDatabase): Commit {
  let cursor = Number(readMeta(database, 'cursor') ?? 0);
  let isUnitOpen = false;
  const write = createEntityWriter(database);

  function log(type: EntityType, id: string, version: number, existedBefore: boolean, isTombstone: boolean): void {
    if (!isUnitOpen) {
      isUnitOpen = true;
      cursor += 1;
      writeMeta(database, 'cursor', String(cursor));
    }
    const sql =
      'INSERT INTO change (cursor, type, id, version, existed_before, is_tombstone) VALUES (?, ?, ?, ?, ?, ?)';
    database.prepare(sql).run(cursor, type, id, version, Number(existedBefore), Number(isTombstone));
  }

  function checkVersion(type: EntityType, id: string, version: number): boolean {
    const stored = storedVersion(database, type, id);
    const before = stored ?? removedVersion(database, type, id) ?? 0;
    if (version !== before + 1) throw new Error(`${type} ${id}: version ${version} does not follow ${before}`);
    return stored !== null;
  }

  return {
    putAccount: (account) => {
      const existed = checkVersion('account', account.id, account.version);
      write.account(account);
      log('account', account.id, account.version, existed, false);
    },
    putSubscription: (subscription) => {
      const existed = checkVersion('subscription', subscription.id, subscription.version);
      write.subscription(subscription);
      log('subscription', subscription.id, subscription.version, existed, false);
    },
    putOrder: (order) => {
      const existed = checkVersion('order', order.id, order.version);
      write.order(order);
      log('order', order.id, order.version, existed, false);
    },
    putQuote: (quote) => {
      const existed = checkVersion('quote', quote.id, quote.version);
      write.quote(quote);
      log('quote', quote.id, quote.version, existed, false);
    },
    remove: (type, id) => {
      const version = storedVersion(database, type, id);
      if (version === null) return;
      const sql = 'INSERT OR REPLACE INTO removed (type, id, version) VALUES (?, ?, ?)';
      database.prepare(sql).run(type, id, version + 1);
      database.prepare(`DELETE FROM ${tableOf(type)} WHERE id = ?`).run(id);
      log(type, id, version + 1, true, true);
    },
    startNextUnit: () => {
      isUnitOpen = false;
    },
  };
}

function storedVersion(database: PortalDatabase, type: EntityType, id: string): number | null {
  const sql = `SELECT version FROM ${tableOf(type)} WHERE id = ?`;
  return database.prepare<[string], { version: number }>(sql).get(id)?.version ?? null;
}

function removedVersion(database: PortalDatabase, type: EntityType, id: string): number | null {
  const sql = 'SELECT version FROM removed WHERE type = ? AND id = ?';
  return database.prepare<[string, string], { version: number }>(sql).get(type, id)?.version ?? null;
}
