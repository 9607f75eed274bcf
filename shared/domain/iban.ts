// IBANs: ISO 7064 mod 97-10, country and length. A full IBAN only passes through here on its way to the
// portal; what is kept is the masked one.
import { electronicFormatIBAN, isSEPACountry, ValidationErrorsIBAN, validateIBAN } from 'ibantools';

export type IbanProblem = 'empty' | 'characters' | 'country' | 'length' | 'check-digits';
export type IbanAnswer =
  | { readonly ok: true; readonly iban: string }
  | { readonly ok: false; readonly problem: IbanProblem };

const longestIban = 34;

/** A typed IBAN without blanks and in capitals, or the first problem with it. */
export function parseIban(text: string): IbanAnswer {
  const compact = text.replaceAll(/[\s-]/g, '');
  if (compact === '') return { ok: false, problem: 'empty' };
  if (!/^[A-Za-z0-9]+$/.test(compact)) return { ok: false, problem: 'characters' };
  if (!/^[A-Za-z]{2}/.test(compact)) return { ok: false, problem: 'country' };
  if (compact.length > longestIban) return { ok: false, problem: 'length' };
  const iban = electronicFormatIBAN(compact) ?? '';
  const problem = problemOf(validateIBAN(iban).errorCodes);
  return problem === null ? { ok: true, iban } : { ok: false, problem };
}

/** `DE89 **** **** **** 3000`: the first and last four characters, whatever the length. */
export function maskIban(iban: string): string {
  const compact = iban.replaceAll(/[\s-]/g, '').toUpperCase();
  if (compact.length < 15) return '**** **** **** ****';
  return `${compact.slice(0, 4)} **** **** **** ${compact.slice(-4)}`;
}

/** Whether SEPA direct debit reaches the country of an IBAN. */
export function isSepaIban(iban: string): boolean {
  return isSEPACountry(iban.slice(0, 2));
}

// National check digits inside the account number (`WrongAccountBankBranchChecksum`) are left to the
// bank: the rule is mod 97-10 and country length, and national schemes have exceptions.
function problemOf(errors: readonly ValidationErrorsIBAN[]): IbanProblem | null {
  if (errors.includes(ValidationErrorsIBAN.NoIBANCountry)) return 'country';
  if (errors.includes(ValidationErrorsIBAN.WrongBBANLength)) return 'length';
  if (errors.includes(ValidationErrorsIBAN.WrongBBANFormat)) return 'characters';
  if (errors.includes(ValidationErrorsIBAN.ChecksumNotNumber)) return 'check-digits';
  if (errors.includes(ValidationErrorsIBAN.WrongIBANChecksum)) return 'check-digits';
  return null;
}
