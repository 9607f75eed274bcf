// The payment step's choice: one of the account's methods that can still be charged.
import * as z from 'zod';
import type { PaymentMethod } from '../../../../shared/domain/account.ts';
import type { CalendarDate } from '../../../../shared/domain/calendar.ts';
import { isExpired } from '../../../../shared/domain/payment-method.ts';

/** One of the account's methods that can still be charged. */
export function chosenPaymentSchema(methods: readonly PaymentMethod[], on: CalendarDate) {
  return z.object({
    paymentMethodId: z
      .string()
      .nullable()
      .refine((chosen) => methods.some((method) => method.id === chosen && !isExpired(method, on)), 'required'),
  });
}
export type ChosenPaymentForm = z.infer<ReturnType<typeof chosenPaymentSchema>>;
