// What really happened at the portal, read from its own storage beside it: the truth that the app is held
// against. Never writes.
import Database from 'better-sqlite3';
import type { Account } from '../../../shared/domain/account.ts';
import type { Order } from '../../../shared/domain/order.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { entityTypes } from '../../../shared/portal/entities.ts';
import type { Entities, Stored } from './own-work.ts';

/** How often an order took effect: its entry, its credits, and the versions of its subscription. */
export interface Effects {
  readonly orders: number;
  readonly credits: number;
  readonly subscriptionVersions: number;
}

/** Where an entity stood at a commit of the portal. */
export interface LoggedChange {
  readonly commit: number;
  readonly entity: string;
  readonly version: number;
  readonly isTombstone: boolean;
}

export interface PortalBooks {
  readonly entities: Entities;
  /** In commit order. */
  readonly changes: readonly LoggedChange[];
  /** By quote: every form in which it stood there, the oldest first. */
  readonly quoteForms: ReadonlyMap<string, readonly Quote[]>;
  /** Ids in the order in which they were accepted. */
  readonly acceptedOrders: readonly string[];
  readonly orderOf: (orderId: string) => Order | null;
  readonly effectsOf: (orderId: string) => Effects;
}

interface ChangeRow {
  readonly cursor: number;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly is_tombstone: number;
}

/** Everything as it is now, at one moment. */
export function readPortalBooks(file: string): PortalBooks {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    const read = database.transaction(() => {
      const rows = entityTypes.flatMap((type) =>
        database
          .prepare<[], [string, number, string]>(`SELECT id, version, json FROM "${type}"`)
          .raw()
          .all()
          .map(([id, version, json]): [string, Stored] => [`${type} ${id}`, { version, document: JSON.parse(json) }]),
      );
      const changes = database
        .prepare<[], ChangeRow>('SELECT cursor, type, id, version, is_tombstone FROM change ORDER BY position')
        .all();
      return { entities: new Map(rows), changes, quoteForms: readQuoteForms(database) };
    });
    return booksOf(read.deferred());
  } finally {
    database.close();
  }
}

/** What the harness itself had kept beside the portal (quote-history.ts). */
function readQuoteForms(database: Database.Database): Map<string, Quote[]> {
  const sql = 'SELECT id, json FROM harness_quote_history ORDER BY position';
  const forms = new Map<string, Quote[]>();
  for (const [id, json] of database.prepare<[], [string, string]>(sql).raw().all()) {
    const known = forms.get(id) ?? [];
    known.push(JSON.parse(json) as Quote);
    forms.set(id, known);
  }
  return forms;
}

interface Read {
  readonly entities: Entities;
  readonly changes: readonly ChangeRow[];
  readonly quoteForms: PortalBooks['quoteForms'];
}

function booksOf({ entities, changes, quoteForms }: Read): PortalBooks {
  const orderOf = (id: string): Order | null => (entities.get(`order ${id}`)?.document as Order | undefined) ?? null;
  const credits = new Map<string, number>();
  for (const [name, { document }] of entities) {
    if (!name.startsWith('account ')) continue;
    for (const { orderId } of (document as Account).credits) {
      if (orderId !== null) credits.set(orderId, (credits.get(orderId) ?? 0) + 1);
    }
  }
  const ofOrders = changes.filter(({ type }) => type === 'order');
  const commitOf = new Map(ofOrders.map(({ id, cursor }) => [id, cursor]));
  return {
    entities,
    quoteForms,
    changes: changes.map(({ cursor, type, id, version, is_tombstone }) => ({
      commit: cursor,
      entity: `${type} ${id}`,
      version,
      isTombstone: is_tombstone === 1,
    })),
    acceptedOrders: ofOrders.map(({ id }) => id),
    orderOf,
    effectsOf: (orderId) => ({
      orders: ofOrders.filter(({ id }) => id === orderId).length,
      credits: credits.get(orderId) ?? 0,
      subscriptionVersions: changes.filter(
        ({ type, cursor }) => type === 'subscription' && cursor === commitOf.get(orderId),
      ).length,
    }),
  };
}
