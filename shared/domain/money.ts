// Amounts of money as integer minor units with a currency. Never floating point, never a
// conversion between currencies, never display text.
import * as z from 'zod';

/** An amount: `minor` in minor units of an ISO 4217 currency (EUR 148.00 is 14800). May be negative. */
export const moneySchema = z.object({
  minor: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof moneySchema>;
