// The portal's entities as stored: id, version, and the JSON that the portal sent. What is read was
// checked when it was written, and is checked again here. Never decides which of two versions counts.
import { crc32 } from 'node:zlib';
import type * as z from 'zod';
import { accountSchema } from '../../shared/domain/account.ts';
import type { Account } from '../../shared/domain/account.ts';
import { catalogueSchema } from '../../shared/domain/catalogue.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { orderSchema } from '../../shared/domain/order.ts';
import type { Order } from '../../shared/domain/order.ts';
import { quoteSchema } from '../../shared/domain/quote.ts';
import type { Quote } from '../../shared/domain/quote.ts';
import { subscriptionSchema } from '../../shared/domain/subscription.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { entitySchema } from '../../shared/portal/entities.ts';
import type { Entity, EntityType } from '../../shared/portal/entities.ts';
import type { CacheStore } from './cache-store.ts';
import { DamagedDocument } from './corruption.ts';

export const entityTables = {
  catalogue: 'catalogues',
  account: 'accounts',
  subscription: 'subscriptions',
  order: 'orders',
  quote: 'quotes',
} as const satisfies Record<EntityType, string>;

/** The JSON that the portal sent, and its CRC-32; null in rows from before there were checksums. */
export type StoredDocument = readonly [document: Uint8Array, checksum: number | null];

/** What every stored entity has; a catalogue's version is its id, counted as version 1. */
export interface EntityKey {
  readonly id: string;
  readonly version: number;
  readonly accountId: string | null;
}

/** Id, version and account of an entity. */
export function keyOf(entity: Entity): EntityKey {
  switch (entity.type) {
    case 'catalogue':
      return { id: entity.entity.version, version: 1, accountId: null };
    case 'account':
      return { id: entity.entity.id, version: entity.entity.version, accountId: entity.entity.id };
    case 'subscription':
    case 'order':
    case 'quote':
      return { id: entity.entity.id, version: entity.entity.version, accountId: entity.entity.accountId };
  }
}

/** The stored version of an entity, null where there is none. */
export function readVersion(cache: CacheStore, type: EntityType, id: string): number | null {
  const sql = `SELECT version FROM ${entityTables[type]} WHERE id = ?`;
  return cache.prepare.values<number>(sql).get(id) ?? null;
}

/** The account that a stored subscription, order or quote belongs to. */
export function readAccountIdOf(
  cache: CacheStore,
  type: Exclude<EntityType, 'account' | 'catalogue'>,
  id: string,
): string | null {
  const sql = `SELECT account_id FROM ${entityTables[type]} WHERE id = ?`;
  return cache.prepare.values<string>(sql).get(id) ?? null;
}

/** All staged entities of a type, in id order. */
export function* readStagedEntities(cache: CacheStore, type: EntityType): Generator<Entity> {
  const sql = `SELECT document FROM ${entityTables[type]}_staged ORDER BY id`;
  for (const document of cache.prepare.values<Uint8Array>(sql).iterate()) {
    yield entitySchema.parse({ type, entity: jsonOf(document) });
  }
}

/** Removes an entity. */
export function deleteDocument(cache: CacheStore, type: EntityType, id: string): void {
  if (type === 'quote') cache.prepare.command('DELETE FROM quote_rows WHERE id = ?').run(id);
  cache.prepare.command(`DELETE FROM ${entityTables[type]} WHERE id = ?`).run(id);
}

export function readAccount(cache: CacheStore, id: string): Account | null {
  const stored = cache.prepare.rows<StoredDocument>('SELECT document, checksum FROM accounts WHERE id = ?').get(id);
  return stored === undefined ? null : parsed(accountSchema, stored);
}

export function readSubscription(cache: CacheStore, id: string): Subscription | null {
  const sql = 'SELECT document, checksum FROM subscriptions WHERE id = ?';
  const stored = cache.prepare.rows<StoredDocument>(sql).get(id);
  return stored === undefined ? null : parsed(subscriptionSchema, stored);
}

/** Of one account, in id order. */
export function readSubscriptionsOf(cache: CacheStore, accountId: string): Subscription[] {
  const sql = 'SELECT document, checksum FROM subscriptions WHERE account_id = ? ORDER BY id';
  return cache.prepare
    .rows<StoredDocument>(sql)
    .all(accountId)
    .map((stored) => parsed(subscriptionSchema, stored));
}

/** Of one account, newest first (D21). */
export function readOrdersOf(cache: CacheStore, accountId: string): Order[] {
  const orders = cache.prepare
    .rows<StoredDocument>('SELECT document, checksum FROM orders WHERE account_id = ?')
    .all(accountId)
    .map((stored) => parsed(orderSchema, stored));
  return orders.toSorted((a, b) => compare(b.acceptedAt, a.acceptedAt) || compare(b.id, a.id));
}

export function readQuote(cache: CacheStore, id: string): Quote | null {
  const stored = cache.prepare.rows<StoredDocument>('SELECT document, checksum FROM quotes WHERE id = ?').get(id);
  return stored === undefined ? null : parsed(quoteSchema, stored);
}

/** Whether one of the portal's quotes had this number before it was given its own. */
export function isProvisionalNumberKnown(cache: CacheStore, number: string): boolean {
  const sql = 'SELECT 1 FROM quote_rows WHERE provisional_number = ? LIMIT 1';
  return cache.prepare.values<1>(sql).get(number) !== undefined;
}

/** All versions, by validity. */
export function readCatalogues(cache: CacheStore): Catalogue[] {
  const catalogues = cache.prepare
    .rows<StoredDocument>('SELECT document, checksum FROM catalogues')
    .all()
    .map((stored) => parsed(catalogueSchema, stored));
  return catalogues.toSorted((a, b) => compare(a.validFrom, b.validFrom) || compare(a.version, b.version));
}

/** The JSON of an entity as it is stored. */
export function toDocument(entity: Entity['entity']): Uint8Array {
  return Buffer.from(JSON.stringify(entity));
}

/** Whether a document is what was written. One from before there were checksums counts as such. */
export function isDocumentRight([document, checksum]: StoredDocument): boolean {
  return checksum === null || crc32(document) === checksum;
}

function parsed<S extends z.ZodType>(schema: S, stored: StoredDocument): z.output<S> {
  if (!isDocumentRight(stored)) throw new DamagedDocument();
  return schema.parse(jsonOf(stored[0]));
}

function jsonOf(document: Uint8Array): unknown {
  return JSON.parse(Buffer.from(document.buffer, document.byteOffset, document.byteLength).toString());
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
