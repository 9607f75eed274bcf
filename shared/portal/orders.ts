// Orders on the wire: preview, placing with an id made by the client, and asking what became of one.
import * as z from 'zod';
import { changeSchema } from '../domain/change.ts';
import { orderSchema } from '../domain/order.ts';
import { orderOverviewSchema, shownTotalsSchema } from '../domain/order-overview.ts';
import { accountSchema } from '../domain/account.ts';
import { quoteReferenceSchema, quoteSchema } from '../domain/quote.ts';
import { subscriptionSchema } from '../domain/subscription.ts';
import { problemSchema } from './problem.ts';

export const orderPreviewRequestSchema = z.object({
  subscriptionId: z.string().min(1),
  change: changeSchema,
  billingAddressId: z.string().min(1),
  /** Where there is one, its discount holds. */
  quote: quoteReferenceSchema.optional(),
});
export type OrderPreviewRequest = z.infer<typeof orderPreviewRequestSchema>;
export const orderPreviewResponseSchema = z.object({ overview: orderOverviewSchema });

/** `PUT /v1/orders/{id}` (D20). The same id and body again answers with the first result, for ever. */
export const orderRequestSchema = z.object({
  accountId: z.string().min(1),
  subscriptionId: z.string().min(1),
  subscriptionVersion: z.int().min(1),
  catalogueVersion: z.string().min(1),
  change: changeSchema,
  billingAddressId: z.string().min(1),
  paymentMethodId: z.string().min(1),
  totalsShown: shownTotalsSchema,
  /** Where there is one, its discount holds, and the line is marked as ordered with the order. */
  quote: quoteReferenceSchema.optional(),
});
export type OrderRequest = z.infer<typeof orderRequestSchema>;

/** 201 when first accepted, 200 when repeated; also `GET /v1/orders/{id}`. */
export const orderResponseSchema = z.object({
  order: orderSchema,
  account: accountSchema,
  subscription: subscriptionSchema,
  /** The quote that it orders a line of, with the order in it; null for none. */
  quote: quoteSchema.nullable().default(null),
});
export type OrderResponse = z.infer<typeof orderResponseSchema>;

/** D18, D20: one figure that no longer holds. Values are money, dates, counts or versions. */
export const differenceSchema = z.object({ field: z.string(), shown: z.unknown(), now: z.unknown() });

/** 409 `conflict`: the differences and a fresh overview (null when the change is not possible any more). */
export const orderConflictSchema = problemSchema.extend({
  differences: z.array(differenceSchema),
  overview: orderOverviewSchema.nullable(),
});
export type OrderConflict = z.infer<typeof orderConflictSchema>;
