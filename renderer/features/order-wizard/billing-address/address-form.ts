// The billing address step's choice: one of the account's addresses.
import * as z from 'zod';

/** One of the account's addresses. */
export function chosenAddressSchema(addressIds: readonly string[]) {
  return z.object({
    billingAddressId: z
      .string()
      .nullable()
      .refine((id) => id !== null && addressIds.includes(id), 'required'),
  });
}
export type ChosenAddressForm = z.infer<ReturnType<typeof chosenAddressSchema>>;
