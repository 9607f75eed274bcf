// The reseller's letterhead: what stands on every quote and receipt, with the details that the law wants on a business
// letter (§ 35a GmbHG, § 80 AktG, § 37a HGB). Never a customer's data.
import * as z from 'zod';
import { optionalText } from './entered-text.ts';

/** The entry in the commercial register; a sole trader may have none. */
export const registerEntrySchema = z.object({
  legalForm: optionalText(60),
  seat: optionalText(80),
  court: optionalText(80),
  number: optionalText(40),
  /** Managing directors, or the board. */
  directors: z.array(optionalText(80)).max(10),
});

/** As stored: any field may still be empty. What a document needs is told by `letterheadProblems`. */
export const letterheadSchema = z.object({
  company: optionalText(120),
  street: optionalText(120),
  postalCode: optionalText(20),
  city: optionalText(80),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, 'invalid'),
  phone: optionalText(40),
  email: optionalText(320),
  website: optionalText(200),
  vatId: optionalText(20),
  /** Bank, IBAN and BIC as they are printed; empty for none. */
  bankDetails: optionalText(200),
  register: registerEntrySchema.nullable(),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

export interface LetterheadProblem {
  /** In the letterhead, in dots: `register.court`; `letterhead` where there is none at all. */
  readonly path: string;
  readonly problem: 'required';
}

/** What is missing before anything may be printed on it; empty for a complete one. */
export function letterheadProblems(letterhead: Letterhead | null): LetterheadProblem[] {
  if (letterhead === null) return [{ path: 'letterhead', problem: 'required' }];
  const { company, street, postalCode, city, vatId, register } = letterhead;
  const missing = emptyOf({ company, street, postalCode, city, vatId });
  if (register !== null) {
    const { legalForm, seat, court, number } = register;
    const inRegister = emptyOf({ legalForm, seat, court, number });
    if (!register.directors.some((name) => name !== '')) inRegister.push('directors');
    missing.push(...inRegister.map((field) => `register.${field}`));
  }
  return missing.map((path) => ({ path, problem: 'required' }));
}

function emptyOf(fields: Readonly<Record<string, string>>): string[] {
  return Object.entries(fields)
    .filter(([, text]) => text === '')
    .map(([field]) => field);
}
