// Numbers with valid check digits for the sample data: IBANs of published test bank codes, and VAT IDs.
// Invented numbers; that they check out is what the tests hold against the parsers of shared/domain.
import type { RandomSequence } from '../random-sequence.ts';
import type { SampleCountry } from './places.ts';

/** A valid IBAN of a country, in capitals and without blanks. */
export function sampleIban(country: SampleCountry, random: RandomSequence): string {
  const account = bankAccount(country, random);
  return `${country}${ibanCheckDigits(country, account)}${account}`;
}

/** A VAT ID of a country in its written form, with valid check digits. */
export function sampleVatId(country: SampleCountry, random: RandomSequence): string {
  switch (country) {
    case 'DE':
      return germanVatId(`${random.whole(1, 9)}${random.digits(7)}`);
    case 'AT':
      return austrianVatId(random.digits(7));
    case 'CH':
      return swissVatId(random);
    case 'NL':
      return dutchVatId(random);
    case 'FR':
      return frenchVatId(random.digits(8));
    case 'IT':
      return italianVatId(`${random.whole(0, 9)}${random.digits(5)}${random.whole(1, 9)}`, random.whole(1, 99));
  }
}

// Deutsche Bundesbank's, the national banks' and ECBS' published examples name these bank codes.
function bankAccount(country: SampleCountry, random: RandomSequence): string {
  switch (country) {
    case 'DE':
      return `${random.pick(['37040044', '50010517', '10000000'])}${random.digits(10)}`;
    case 'AT':
      return `19043${random.digits(11)}`;
    case 'CH':
      return `00762${random.digits(12)}`;
    case 'NL':
      return `ABNA${elevenTestNumber(random)}`;
    case 'FR':
      return withFrenchKey(`2004101005${random.digits(11)}`);
    case 'IT':
      return `X0542811101${random.digits(12)}`;
  }
}

function ibanCheckDigits(country: string, account: string): string {
  const digits = `${account}${country}00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return String(98 - remainder(digits, 97)).padStart(2, '0');
}

/** Nine digits and a tenth, by the eleven test of Dutch bank accounts. */
function elevenTestNumber(random: RandomSequence): string {
  for (;;) {
    const digits = `0${random.digits(8)}`;
    const check = (11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    if (check < 10) return `${digits}${check}`;
  }
}

function withFrenchKey(account: string): string {
  return `${account}${String(97 - remainder(`${account}00`, 97)).padStart(2, '0')}`;
}

/** ISO 7064 mod 11,10. */
function germanVatId(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10;
    product = (2 * (sum === 0 ? 10 : sum)) % 11;
  }
  const check = (11 - product) % 10;
  return `DE${digits}${check}`;
}

function austrianVatId(digits: string): string {
  let sum = 4;
  for (const [index, digit] of [...digits].entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(value / 10) + (value % 10);
  }
  return `ATU${digits}${(10 - (sum % 10)) % 10}`;
}

function swissVatId(random: RandomSequence): string {
  for (;;) {
    const digits = `${random.whole(1, 4)}${random.digits(7)}`;
    const check = (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11;
    if (check < 10) return `CHE-${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6)}${check} MWST`;
  }
}

function dutchVatId(random: RandomSequence): string {
  for (;;) {
    const digits = `${random.whole(1, 8)}${random.digits(7)}`;
    const check = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    if (check < 10) return `NL${digits}${check}B0${random.whole(1, 3)}`;
  }
}

function frenchVatId(digits: string): string {
  const siren = `${digits}${luhnDigit(digits)}`;
  const key = (12 + 3 * remainder(siren, 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${siren}`;
}

function italianVatId(company: string, province: number): string {
  const digits = `${company}${String(province).padStart(3, '0')}`;
  return `IT${digits}${luhnDigit(digits)}`;
}

function luhnDigit(digits: string): number {
  let sum = 0;
  for (const [index, digit] of [...digits].toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return (10 - (sum % 10)) % 10;
}

function weightedSum(digits: string, weights: readonly number[]): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0), 0);
}

function remainder(digits: string, divisor: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % divisor;
  return rest;
}
