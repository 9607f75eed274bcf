// The reseller of the sample data and its staff members, one per role and one with a second factor.
import type { Reseller, StaffMember } from '../../../shared/domain/staff.ts';
import {
  sampleCredentials,
  sampleSalesCredentials,
  sampleSecondFactorCredentials,
  sampleViewerCredentials,
} from './credentials.ts';

export const sampleReseller: Reseller = {
  id: 'reseller-1',
  name: 'Nordlicht Kommunikation GmbH',
  timeZone: 'Europe/Berlin',
  discountLimitsBasisPoints: { administrator: 3000, sales: 1500, viewer: 0 },
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
