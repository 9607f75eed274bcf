// The outbox as a list (F19): orders and edits that wait, are being sent, need attention or were refused, and the
// last ones that arrived.
import * as z from 'zod';
import { calendarDateSchema, instantSchema } from '../domain/calendar.ts';
import { placedEditSchema } from './edits.ts';
import { placedOrderSchema } from './orders.ts';

/** The customer as it was when the item was placed; shown also where the cache has no such account any more. */
export const customerSchema = z.object({ company: z.string(), customerNumber: z.string() });
export type Customer = z.infer<typeof customerSchema>;

const listed = {
  /** Null for an item from before customers were kept, whose account is not in the cache. */
  customer: customerSchema.nullable(),
  /** How often it was tried without an answer. */
  attempts: z.int(),
  /** When it is tried next; null where that is not by the clock. */
  nextAttemptAt: instantSchema.nullable(),
  /** The item, or the quote, that has to be settled first; null for none. */
  heldUpBy: z.string().nullable(),
  /** Whether it may be taken back: the portal cannot have accepted it. */
  canWithdraw: z.boolean(),
};

export const outboxItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order'), order: placedOrderSchema, systemName: z.string().nullable(), ...listed }),
  z.object({ kind: z.literal('edit'), edit: placedEditSchema, ...listed }),
  /** A stored row that is not what was placed any more: kept, never sent. */
  z.object({ kind: z.literal('unreadable'), itemId: z.string(), customer: customerSchema.nullable() }),
]);
export type OutboxItem = z.infer<typeof outboxItemSchema>;

export const outboxSchema = z.object({
  /**
   * Neither accepted nor withdrawn: those that need the user first, each in the order in which they were placed. So
   * many at most; `total` says how many there are.
   */
  items: z.array(outboxItemSchema),
  total: z.int(),
  /** The last ones that the portal accepted, newest first. */
  accepted: z.array(outboxItemSchema),
  /** Since when the oldest one waits; null where nothing does. */
  waitingSince: instantSchema.nullable(),
  /** Today in the reseller's time zone by the app's clock. */
  today: calendarDateSchema,
});
export type Outbox = z.infer<typeof outboxSchema>;
