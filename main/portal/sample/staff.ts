// The reseller of the sample data and its staff members, one per role and one with a second factor.
import type { Letterhead } from '../../../shared/domain/letterhead.ts';
import type { Reseller, StaffMember } from '../../../shared/domain/staff.ts';
import {
  sampleCredentials,
  sampleSalesCredentials,
  sampleSecondFactorCredentials,
  sampleViewerCredentials,
} from './credentials.ts';

/** The reseller's, complete: what a quote is printed under. */
export const sampleLetterhead: Letterhead = {
  company: 'Nordlicht Kommunikation GmbH',
  street: 'Deichstraße 27',
  postalCode: '20459',
  city: 'Hamburg',
  country: 'DE',
  phone: '+49 40 5550120',
  email: 'angebote@nordlicht-kommunikation.example',
  website: 'nordlicht-kommunikation.example',
  vatId: 'DE136695976',
  bankDetails: 'Testbank Hamburg · IBAN DE02 1203 0000 0000 2020 51 · BIC TESTDE00XXX',
  register: {
    legalForm: 'Gesellschaft mit beschränkter Haftung',
    seat: 'Hamburg',
    court: 'Amtsgericht Hamburg',
    number: 'HRB 155500',
    directors: ['Anna Sommer', 'Henrik Lund'],
  },
};

export const sampleReseller: Reseller = {
  id: 'reseller-1',
  name: 'Nordlicht Kommunikation GmbH',
  timeZone: 'Europe/Berlin',
  discountLimitsBasisPoints: { administrator: 3000, sales: 1500, viewer: 0 },
  letterhead: sampleLetterhead,
};

export interface SampleStaff {
  readonly member: StaffMember;
  readonly password: string;
  readonly totpSecret: string | null;
}

export const sampleStaff: readonly SampleStaff[] = [
  {
    member: {
      id: 'staff-1',
      name: 'Anna Sommer',
      email: sampleCredentials.email,
      role: 'administrator',
      language: 'de',
    },
    password: sampleCredentials.password,
    totpSecret: null,
  },
  {
    member: { id: 'staff-2', name: 'Jonas Weber', email: sampleSalesCredentials.email, role: 'sales', language: 'de' },
    password: sampleSalesCredentials.password,
    totpSecret: null,
  },
  {
    member: { id: 'staff-3', name: 'Mia Keller', email: sampleViewerCredentials.email, role: 'viewer', language: 'de' },
    password: sampleViewerCredentials.password,
    totpSecret: null,
  },
  {
    member: {
      id: 'staff-4',
      name: 'Erik Lindqvist',
      email: sampleSecondFactorCredentials.email,
      role: 'sales',
      language: 'en',
    },
    password: sampleSecondFactorCredentials.password,
    totpSecret: sampleSecondFactorCredentials.totpSecret,
  },
];
