// A subscription: one cloud phone system of an account, with its licences, term and SLA, as the portal
// stores it. What may be done with it on a day is decided in subscription-life.ts.
import * as z from 'zod';
import { calendarDateSchema } from './calendar.ts';

export const subscriptionStateSchema = z.enum(['trial', 'trial-expired', 'active', 'cancellation-scheduled', 'ended']);
export type SubscriptionState = z.infer<typeof subscriptionStateSchema>;

/** D9, § 188 BGB: a minimum term; both dates inclusive. */
export const termSchema = z.object({
  startsOn: calendarDateSchema,
  months: z.int().min(1),
  lastDay: calendarDateSchema,
});
export type Term = z.infer<typeof termSchema>;

/** D7, D8, D10: a change that waits for its date; at most one of each kind per subscription. */
export const scheduledChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('reduce-licences'),
    orderId: z.string(),
    effectiveFrom: calendarDateSchema,
    quantity: z.int().min(1),
  }),
  z.object({
    kind: z.literal('change-sla'),
    orderId: z.string(),
    effectiveFrom: calendarDateSchema,
    slaId: z.string(),
  }),
  /** The system works through the day before `effectiveFrom`. */
  z.object({ kind: z.literal('cancel'), orderId: z.string(), effectiveFrom: calendarDateSchema }),
]);
export type ScheduledChange = z.infer<typeof scheduledChangeSchema>;

export const subscriptionSchema = z.object({
  id: z.string().min(1),
  accountId: z.string().min(1),
  version: z.int().min(1),
  /** The phone system's name, `bergmann.cloud`. */
  systemName: z.string(),
  state: subscriptionStateSchema,
  /** The catalogue whose prices the subscription is billed at; orders are priced by the current one. */
  catalogueVersion: z.string().min(1),
  licenceQuantity: z.int().min(0),
  /** Null during a trial, which has no SLA. */
  slaId: z.string().nullable(),
  /** D1: both dates inclusive. */
  trial: z.object({ startsOn: calendarDateSchema, lastDay: calendarDateSchema }),
  term: termSchema.nullable(),
  endedOn: calendarDateSchema.nullable(),
  scheduledChanges: z.array(scheduledChangeSchema),
  /** The discount that it was ordered at from a quote, in basis points; null: the account's (`discountOf`). */
  discountBasisPoints: z.int().min(0).max(10_000).nullable().default(null),
  billingAddressId: z.string().nullable(),
  paymentMethodId: z.string().nullable(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;
