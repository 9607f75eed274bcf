// The payment step's choice: one of the account's methods that can still be charged.
import * as z from 'zod';
import type { PaymentMethod } from '../../../../shared/domain/account.ts';
import type { CalendarDate } from '../../../../shared/domain/calendar.ts';

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

/** A card is good through the last day of the month that it names. */
export function isExpired(method: PaymentMethod, on: CalendarDate): boolean {
  return method.kind === 'credit-card' && method.expires < on.slice(0, 7);
}
