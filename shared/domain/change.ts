// What an order does to a subscription. A quantity is always the one after the change.
import * as z from 'zod';

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('upgrade'),
    quantity: z.int().min(1),
    slaId: z.string().min(1),
    /** Length of the minimum term in months where the change starts one (D9), else null. */
    termMonths: z.int().min(1).nullable(),
  }),
  z.object({ kind: z.literal('add-licences'), quantity: z.int().min(1) }),
]);
export type Change = z.infer<typeof changeSchema>;
export type ChangeKind = Change['kind'];
