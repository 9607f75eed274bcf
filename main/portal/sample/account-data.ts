// One account of the sample data: contacts, billing addresses, payment methods, tax data. Full IBANs are
// made here only to be masked: none is kept.
import type { Account, BillingAddress, Contact, PaymentMethod, TaxData } from '../../../shared/domain/account.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import { maskIban } from '../../../shared/domain/iban.ts';
import type { RandomSequence } from '../random-sequence.ts';
import { sampleIban, sampleVatId } from './check-digits.ts';
import type { SampleCompany } from './sample-company.ts';
import { nameWords, sampleNotes, sampleTags } from './names.ts';
import { dialPrefixes, streets, towns } from './places.ts';
import type { SampleCountry, Town } from './places.ts';

interface AccountInput {
  readonly id: string;
  readonly company: SampleCompany;
  readonly random: RandomSequence;
  readonly today: CalendarDate;
}

const invoiceMailboxes: Readonly<Record<SampleCountry, string>> = {
  DE: 'rechnung',
  AT: 'rechnung',
  CH: 'rechnung',
  NL: 'facturen',
  FR: 'factures',
  IT: 'fatture',
};

/** The account without credits: those come with its orders. */
export function sampleAccount(input: AccountInput): Account {
  const { id, company, random, today } = input;
  const contacts = [sampleContact(input, 1)];
  if (random.happens(0.15)) contacts.push(sampleContact(input, 2));
  return {
    id,
    version: 1,
    customerNumber: company.customerNumber,
    company: company.company,
    city: company.town.city,
    country: company.country,
    language: company.country === 'DE' || company.country === 'AT' || company.country === 'CH' ? 'de' : 'en',
    contacts,
    billingAddresses: billingAddresses(input, contacts[0]?.name ?? ''),
    paymentMethods: paymentMethods(input),
    taxData: taxData(input),
    discountBasisPoints: random.happens(0.12) ? random.pick([300, 500, 1000, 1750]) : 0,
    credits: [],
    notes: random.happens(0.12) ? random.pick(sampleNotes) : '',
    tags: random.happens(0.2) ? [random.pick(sampleTags)] : [],
    lastContactAt: random.happens(0.7) ? pastInstant(today, random) : null,
  };
}

/** An instant in office hours of one of the last 200 days. */
function pastInstant(today: CalendarDate, random: RandomSequence): string {
  const time = `${String(random.whole(8, 15)).padStart(2, '0')}:${String(random.whole(0, 59)).padStart(2, '0')}`;
  return `${addDays(today, -random.whole(1, 200))}T${time}:00Z`;
}

function sampleContact(input: AccountInput, number: number): Contact {
  const { company, random } = input;
  const words = nameWords[company.country];
  const firstName = random.pick(words.firstNames);
  const surname = random.pick(words.surnames);
  const { areaCode } = company.town;
  return {
    id: `contact-${number}`,
    name: `${firstName} ${surname}`,
    role: random.pick(words.roles),
    email: `${mailName(firstName).charAt(0)}.${mailName(surname)}@${company.slug}.example`,
    phone: `${dialPrefixes[company.country]} ${areaCode} 5550${random.digits(3)}`,
  };
}

function mailName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');
}

function billingAddresses(input: AccountInput, attention: string): BillingAddress[] {
  const { company, random } = input;
  const addresses = [billingAddress(input, 1, company.town, random.happens(0.4) ? attention : '')];
  if (random.happens(0.1)) addresses.push(billingAddress(input, 2, random.pick(towns[company.country]), ''));
  return addresses;
}

function billingAddress(input: AccountInput, number: number, town: Town, attention: string): BillingAddress {
  const { company, random } = input;
  const street = random.pick(streets[company.country]);
  const house = random.whole(1, 140);
  return {
    id: `address-${number}`,
    company: company.company,
    attention,
    street: company.country === 'FR' ? `${house} ${street}` : `${street} ${house}`,
    street2: random.happens(0.04) ? '2. OG' : '',
    postalCode: random.pick(town.postalCodes),
    city: town.city,
    region: company.country === 'IT' || company.country === 'CH' ? town.region : '',
    country: company.country,
    invoiceEmail: `${invoiceMailboxes[company.country]}@${company.slug}.example`,
    invoiceReference: random.happens(0.1) ? `PO-${random.digits(5)}` : '',
  };
}

function paymentMethods(input: AccountInput): PaymentMethod[] {
  const { company, random, today } = input;
  const methods: PaymentMethod[] = [];
  const nextId = (): string => `payment-${methods.length + 1}`;
  if (random.happens(company.country === 'CH' ? 0.2 : 0.65)) {
    methods.push({
      id: nextId(),
      kind: 'sepa-direct-debit',
      accountHolder: company.company.slice(0, 70),
      ibanMasked: maskIban(sampleIban(company.country, random)),
      mandateReference: `M-${company.customerNumber.slice(2)}-1`,
      mandateDate: addDays(today, -random.whole(30, 1400)),
    });
  }
  if (random.happens(0.06)) {
    const year = Number(today.slice(0, 4)) + random.whole(1, 4);
    const expires = `${year}-${String(random.whole(1, 12)).padStart(2, '0')}`;
    methods.push({ id: nextId(), kind: 'credit-card', brand: 'Visa', lastFour: random.digits(4), expires });
  }
  if (methods.length === 0 || random.happens(0.1)) methods.push({ id: nextId(), kind: 'invoice' });
  return methods;
}

function taxData(input: AccountInput): TaxData {
  const { company, random, today } = input;
  const hasCertificate = company.country === 'DE' && random.happens(0.04);
  const ust1tqValidUntil = hasCertificate ? addDays(today, random.whole(-60, 700)) : null;
  if (!hasCertificate && !random.happens(company.country === 'DE' ? 0.6 : 0.85)) {
    return { vatId: null, vatIdCheck: 'unchecked', vatIdCheckedOn: null, ust1tqValidUntil };
  }
  const vatId = sampleVatId(company.country, random);
  const check = random.fraction();
  if (check < 0.15) return { vatId, vatIdCheck: 'unchecked', vatIdCheckedOn: null, ust1tqValidUntil };
  const vatIdCheckedOn = addDays(today, -random.whole(1, 300));
  return { vatId, vatIdCheck: check < 0.2 ? 'invalid' : 'valid', vatIdCheckedOn, ust1tqValidUntil };
}
