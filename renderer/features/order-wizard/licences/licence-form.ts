// The licence step's form: its schema by the shared parser (F12). Never corrects what was typed.
import * as z from 'zod';
import type { QuantityLimits } from '../../../../shared/domain/quantity.ts';
import { parseQuantity } from '../../../../shared/domain/quantity.ts';

/** The text as typed, and the length of the minimum term where one starts. */
export function licenceFormSchema(limits: QuantityLimits, termLengths: readonly number[]) {
  return z.object({
    text: z.string().superRefine((text, context) => {
      const answer = parseQuantity(text, limits);
      if (!answer.ok) context.addIssue({ code: 'custom', message: answer.problem });
    }),
    termMonths: z
      .number()
      .nullable()
      .refine((months) => (months === null ? termLengths.length === 0 : termLengths.includes(months)), 'term'),
  });
}
export type LicenceForm = z.infer<ReturnType<typeof licenceFormSchema>>;
