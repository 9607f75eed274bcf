// Orders as this machine knows them: placed here, on their way, or answered (D19).
import * as z from 'zod';
import { instantSchema } from '../domain/calendar.ts';
import { orderOverviewSchema } from '../domain/order-overview.ts';
import { quoteReferenceSchema } from '../domain/quote.ts';
import { orderRequestSchema } from '../portal/orders.ts';
import { differenceSchema, inputProblemSchema } from './failure.ts';

/** D20: what the user saw and confirmed. `orderId` is minted with the draft and is the idempotency key. */
export const placeOrderInputSchema = orderRequestSchema.extend({
  orderId: z.uuid(),
  /** The wrong-customer guard (F16): the customer number that the confirm dialog repeated. */
  confirmedCustomerNumber: z.string().min(1),
  /**
   * The order whose place this one takes (D18, D20): one that met other figures, or was refused or never sent. It
   * is withdrawn in the same transaction. Null for a first order.
   */
  replaces: z.uuid().nullable().default(null),
});
export type PlaceOrderInput = z.infer<typeof placeOrderInputSchema>;

/**
 * It came back from a backup, or out of a damaged file, and the portal does not know it: it may have been withdrawn
 * since that copy was made, so only the user can say that it is still wanted.
 */
export const isFromOlderCopySchema = z.boolean().default(false);

export const placedOrderStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued') }),
  z.object({ kind: z.literal('sending') }),
  z.object({ kind: z.literal('accepted'), confirmationNumber: z.string(), acceptedAt: instantSchema }),
  z.object({
    kind: z.literal('rejected'),
    portalCode: z.string(),
    fields: z.array(inputProblemSchema),
  }),
  z.object({
    kind: z.literal('needs-attention'),
    differences: z.array(differenceSchema),
    overviewNow: orderOverviewSchema.nullable(),
    isFromOlderCopy: isFromOlderCopySchema,
  }),
  /** Taken back by the user while the portal had not accepted it; kept, never sent. */
  z.object({ kind: z.literal('withdrawn') }),
]);

export const placedOrderSchema = z.object({
  orderId: z.string(),
  accountId: z.string(),
  subscriptionId: z.string(),
  placedAt: instantSchema,
  billingAddressId: z.string(),
  paymentMethodId: z.string(),
  /** The line of an accepted quote that it orders; null for none. */
  quote: quoteReferenceSchema.nullable(),
  /** As it was confirmed. */
  overview: orderOverviewSchema,
  state: placedOrderStateSchema,
});
export type PlacedOrder = z.infer<typeof placedOrderSchema>;
