// Writes entities into their tables, with the columns that rules look up. No row in the change log: that is
// the commit's job, and only data that is there from the start goes without.
import type { Account } from '../../../shared/domain/account.ts';
import type { Order } from '../../../shared/domain/order.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { nextEffectOn } from '../rules/next-effect.ts';
import type { PortalDatabase } from './database.ts';

export interface EntityWriter {
  readonly account: (account: Account) => void;
  readonly subscription: (subscription: Subscription) => void;
  readonly order: (order: Order) => void;
  readonly quote: (quote: Quote) => void;
}

/** Prepared once for many entities. */
export function createEntityWriter(database: PortalDatabase): EntityWriter {
  const account = database.prepare(
    'INSERT OR REPLACE INTO account (id, version, has_credit, json) VALUES (?, ?, ?, ?)',
  );
  const subscription = database.prepare(
    'INSERT OR REPLACE INTO subscription (id, version, account_id, next_effect_on, json) VALUES (?, ?, ?, ?, ?)',
  );
  const order = database.prepare('INSERT OR REPLACE INTO "order" (id, version, json) VALUES (?, ?, ?)');
  const quote = database.prepare('INSERT OR REPLACE INTO quote (id, version, json) VALUES (?, ?, ?)');
  return {
    account: (entity) => {
      const hasCredit = entity.credits.some((credit) => credit.remaining.minor > 0);
      account.run(entity.id, entity.version, Number(hasCredit), JSON.stringify(entity));
    },
    subscription: (entity) => {
      const { id, version, accountId } = entity;
      subscription.run(id, version, accountId, nextEffectOn(entity), JSON.stringify(entity));
    },
    order: (entity) => {
      order.run(entity.id, entity.version, JSON.stringify(entity));
    },
    quote: (entity) => {
      quote.run(entity.id, entity.version, JSON.stringify(entity));
    },
  };
}
