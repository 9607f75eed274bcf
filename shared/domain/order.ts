// Orders as the portal keeps them: an account's history (D21).
import * as z from 'zod';
import { instantSchema } from './calendar.ts';
import { billingAddressSchema, paymentMethodSchema } from './account.ts';
import { orderOverviewSchema } from './order-overview.ts';
import { quoteReferenceSchema } from './quote.ts';

/** An order that the portal accepted. Its id was made on the machine that placed it. */
export const orderSchema = z.object({
  id: z.string().min(1),
  version: z.int().min(1),
  accountId: z.string(),
  subscriptionId: z.string(),
  confirmationNumber: z.string(),
  acceptedAt: instantSchema,
  placedBy: z.object({ id: z.string(), name: z.string() }),
  /** As it was ordered: figures, dates, tax rule and note. */
  overview: orderOverviewSchema,
  billingAddress: billingAddressSchema,
  paymentMethod: paymentMethodSchema,
  /** The line of an accepted quote that it ordered; null for none. */
  quote: quoteReferenceSchema.nullable().default(null),
});
export type Order = z.infer<typeof orderSchema>;
