// What the form of a bulk quote accepts, and the template that it makes. Never corrects what was typed.
import * as z from 'zod';
import { optionalText } from '../../../../shared/domain/entered-text.ts';
import { quoteLimits } from '../../../../shared/domain/quote.ts';
import type { QuoteTemplate } from '../../../../shared/domain/quote-template.ts';

const largestQuantity = 1_000_000;
const longestValidity = 365;

/** Chosen where each subscription keeps its own. */
export const keepsOwn = 'own';

const wholeNumber = (smallest: number, largest: number) => (text: string) => {
  const trimmed = text.trim();
  return /^\d{1,7}$/.test(trimmed) && Number(trimmed) >= smallest && Number(trimmed) <= largest;
};

/** `12.5` or `12,5` as basis points; null where it is no percentage. */
export function basisPointsOf(text: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (found === null) return null;
  const basisPoints = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return basisPoints <= 10_000 ? basisPoints : null;
}

/** `limit` is the largest discount of the role, in basis points. */
export function bulkFormSchema(limit: number) {
  return z
    .object({
      includes: z.enum(['trials', 'all']),
      rule: z.enum(['keep', 'fixed', 'plus']),
      quantity: z.string(),
      slaId: z.string(),
      termMonths: z.string(),
      hasDiscount: z.boolean(),
      discount: z.string(),
      validDays: z.string().refine(wholeNumber(0, longestValidity), 'validDays'),
      isBinding: z.boolean(),
      reference: optionalText(quoteLimits.referenceLength),
      customerNotes: notes(),
      internalNotes: notes(),
    })
    .superRefine(({ rule, quantity, hasDiscount, discount }, context) => {
      const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      if (rule !== 'keep' && !wholeNumber(1, largestQuantity)(quantity)) refuse('quantity', 'quantity');
      if (!hasDiscount) return;
      const basisPoints = basisPointsOf(discount);
      if (basisPoints === null) refuse('discount', 'discount');
      else if (basisPoints > limit) refuse('discount', 'discountLimit');
    });
}
export type BulkForm = z.infer<ReturnType<typeof bulkFormSchema>>;

/** Lines stay lines; everything else that hides is refused. */
function notes() {
  return z
    .string()
    .max(quoteLimits.notesLength, 'too-long')
    .refine((text) => optionalText(quoteLimits.notesLength).safeParse(text.replaceAll(/[\n\t]/g, ' ')).success, 'text');
}

export const emptyBulkForm: BulkForm = {
  ...{ includes: 'trials', rule: 'keep', quantity: '', slaId: keepsOwn, termMonths: keepsOwn },
  ...{ hasDiscount: false, discount: '', validDays: '30', isBinding: true },
  ...{ reference: '', customerNotes: '', internalNotes: '' },
};

/** The template of a form that was accepted. */
export function templateOf(form: BulkForm): QuoteTemplate {
  return {
    quantity: quantityOf(form),
    slaId: form.slaId === keepsOwn ? null : form.slaId,
    termMonths: form.termMonths === keepsOwn ? null : Number(form.termMonths),
    discountBasisPoints: form.hasDiscount ? (basisPointsOf(form.discount) ?? 0) : null,
    validDays: Number(form.validDays),
    ...{ includes: form.includes, isBinding: form.isBinding, reference: form.reference },
    ...{ customerNotes: form.customerNotes, internalNotes: form.internalNotes },
  };
}

function quantityOf({ rule, quantity }: BulkForm): QuoteTemplate['quantity'] {
  switch (rule) {
    case 'keep':
      return { rule };
    case 'fixed':
      return { rule, quantity: Number(quantity) };
    case 'plus':
      return { rule, licences: Number(quantity) };
  }
}
