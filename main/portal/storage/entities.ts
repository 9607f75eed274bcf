// Reads entities by id from the portal's tables. Never writes: that is the commit's job.
import { accountSchema } from '../../../shared/domain/account.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { catalogueSchema } from '../../../shared/domain/catalogue.ts';
import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import { orderSchema } from '../../../shared/domain/order.ts';
import type { Order } from '../../../shared/domain/order.ts';
import { quoteSchema } from '../../../shared/domain/quote.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { subscriptionSchema } from '../../../shared/domain/subscription.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import type { EntityType } from '../../../shared/portal/entities.ts';
import type { PortalDatabase } from './database.ts';

/** The table of an entity type, quoted for SQL. */
export function tableOf(type: EntityType): string {
  return type === 'order' ? '"order"' : type;
}

/** An entity's JSON as it goes out, or null where there is none. */
export function readJson(database: PortalDatabase, type: EntityType, id: string): string | null {
  const sql = `SELECT json FROM ${tableOf(type)} WHERE id = ?`;
  const row = database.prepare<[string], { json: string }>(sql).get(id);
  return row === undefined ? null : row.json;
}

export function readAccount(database: PortalDatabase, id: string): Account | null {
  const json = readJson(database, 'account', id);
  return json === null ? null : accountSchema.parse(JSON.parse(json));
}

export function readSubscription(database: PortalDatabase, id: string): Subscription | null {
  const json = readJson(database, 'subscription', id);
  return json === null ? null : subscriptionSchema.parse(JSON.parse(json));
}

export function readOrder(database: PortalDatabase, id: string): Order | null {
  const json = readJson(database, 'order', id);
  return json === null ? null : orderSchema.parse(JSON.parse(json));
}

export function readQuote(database: PortalDatabase, id: string): Quote | null {
  const json = readJson(database, 'quote', id);
  return json === null ? null : quoteSchema.parse(JSON.parse(json));
}

export function readCatalogue(database: PortalDatabase, version: string): Catalogue | null {
  const json = readJson(database, 'catalogue', version);
  return json === null ? null : catalogueSchema.parse(JSON.parse(json));
}

/** All catalogues, oldest first. */
export function readCatalogues(database: PortalDatabase): Catalogue[] {
  const sql = 'SELECT json FROM catalogue ORDER BY valid_from, id';
  return database
    .prepare<[], { json: string }>(sql)
    .all()
    .map((row) => catalogueSchema.parse(JSON.parse(row.json)));
}

/** The subscriptions of an account, in id order. */
export function readSubscriptionsOf(database: PortalDatabase, accountId: string): Subscription[] {
  const sql = 'SELECT json FROM subscription WHERE account_id = ? ORDER BY id';
  return database
    .prepare<[string], { json: string }>(sql)
    .all(accountId)
    .map((row) => subscriptionSchema.parse(JSON.parse(row.json)));
}
