// Editing account data at the portal: a JSON merge patch (RFC 7396) with `If-Match`, and new payment methods.
import * as z from 'zod';
import { accountSchema, billingAddressSchema, contactSchema, taxDataSchema } from '../domain/account.ts';
import { idSchema } from '../domain/id.ts';
import { newPaymentMethodSchema } from '../domain/payment-method.ts';
import { problemSchema } from './problem.ts';

/** Arrays are replaced whole. `If-Match: "<version>"`; 412 `version-conflict` carries the newer account. */
export const accountPatchSchema = z
  .object({
    billingAddresses: z.array(billingAddressSchema).min(1),
    contacts: z.array(contactSchema),
    taxData: taxDataSchema.pick({ vatId: true }),
    notes: z.string().max(100_000),
    tags: z.array(z.string().min(1).max(50)).max(50),
  })
  .partial();
export type AccountPatch = z.infer<typeof accountPatchSchema>;

export const accountResponseSchema = z.object({ account: accountSchema });

/** 412 `version-conflict`: the account as it is now. */
export const accountVersionConflictSchema = problemSchema.extend({ account: accountSchema });

/** `POST /v1/accounts/{id}/payment-methods`: the only place where a full IBAN travels. The id is the client's. */
export const paymentMethodRequestSchema = z.object({
  id: idSchema,
  method: newPaymentMethodSchema,
});
export type PaymentMethodRequest = z.infer<typeof paymentMethodRequestSchema>;
