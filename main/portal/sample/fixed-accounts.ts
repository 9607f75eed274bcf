// What is special about the fixed customers (see fixed-companies.ts): the trial of the worked examples,
// an account with two systems, a Swiss one in its term.
import type { Account } from '../../../shared/domain/account.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import type { SampleCompany } from './sample-company.ts';
import { alpenblick, bergmannOptik, muellerStrassenbau } from './fixed-companies.ts';
import type { LifePlan } from './life-plan.ts';

export interface FixedSystem {
  readonly systemName: string;
  readonly plan: LifePlan;
}

export interface FixedData {
  readonly account: Partial<Account>;
  readonly systems: readonly FixedSystem[];
}

const noTaxData = { vatId: null, vatIdCheck: 'unchecked', vatIdCheckedOn: null, ust1tqValidUntil: null } as const;
const neverEnds = { waiting: 'none', endedOn: null } as const;

/** What a fixed customer has instead of invented data; null for all others. */
export function fixedDataOf(company: SampleCompany, today: CalendarDate): FixedData | null {
  switch (company) {
    case bergmannOptik:
      return bergmannData(today);
    case muellerStrassenbau:
      return muellerData(today);
    case alpenblick:
      return alpenblickData(today);
    default:
      return null;
  }
}

function bergmannData(today: CalendarDate): FixedData {
  const company = bergmannOptik.company;
  return {
    account: {
      contacts: [
        {
          id: 'contact-1',
          name: 'Katrin Bergmann',
          role: 'Geschäftsführung',
          email: 'k.bergmann@bergmann-optik.example',
          phone: '+49 431 5550100',
        },
      ],
      billingAddresses: [
        {
          id: 'address-1',
          company,
          attention: 'Katrin Bergmann',
          street: 'Holtenauer Straße 12',
          street2: '',
          postalCode: '24105',
          city: 'Kiel',
          region: '',
          country: 'DE',
          invoiceEmail: 'rechnung@bergmann-optik.example',
          invoiceReference: '',
        },
      ],
      paymentMethods: [
        {
          id: 'payment-1',
          kind: 'sepa-direct-debit',
          accountHolder: company,
          ibanMasked: 'DE89 **** **** **** 3000',
          mandateReference: 'M-10482-1',
          mandateDate: addDays(today, -46),
        },
        { id: 'payment-2', kind: 'invoice' },
      ],
      taxData: noTaxData,
      discountBasisPoints: 0,
      notes: '',
      tags: [],
    },
    systems: [
      {
        systemName: 'bergmann.cloud',
        plan: {
          trialStartsOn: addDays(today, -15),
          trialQuantity: 5,
          upgrade: null,
          addition: null,
          ...neverEnds,
        },
      },
    ],
  };
}

function muellerData(today: CalendarDate): FixedData {
  return {
    account: { taxData: noTaxData, discountBasisPoints: 0 },
    systems: [
      paidSystem(today, { systemName: 'mueller-strassenbau.cloud', daysAgo: 140, quantity: 12, slaId: 'business' }),
      paidSystem(today, { systemName: 'mueller-bauhof.cloud', daysAgo: 300, quantity: 7, slaId: 'basic' }),
    ],
  };
}

function alpenblickData(today: CalendarDate): FixedData {
  return {
    account: { discountBasisPoints: 0 },
    systems: [paidSystem(today, { systemName: 'alpenblick.cloud', daysAgo: 200, quantity: 24, slaId: 'premium' })],
  };
}

function paidSystem(
  today: CalendarDate,
  system: { readonly systemName: string; readonly daysAgo: number; readonly quantity: number; readonly slaId: string },
): FixedSystem {
  const on = addDays(today, -system.daysAgo);
  return {
    systemName: system.systemName,
    plan: {
      trialStartsOn: addDays(on, -12),
      trialQuantity: 5,
      upgrade: { on, quantity: system.quantity, slaId: system.slaId, termMonths: 12 },
      addition: null,
      ...neverEnds,
    },
  };
}
