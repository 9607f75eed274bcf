// An account: one customer of the reseller, with contacts, billing addresses, payment methods and tax
// data. Holds no full IBAN and no card data, ever.
import * as z from 'zod';
import { calendarDateSchema, instantSchema } from './calendar.ts';
import { moneySchema } from './money.ts';
import { languageSchema } from './text.ts';

export const contactSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  role: z.string(),
  email: z.string(),
  phone: z.string(),
});
export type Contact = z.infer<typeof contactSchema>;

/** As stored. What a user may enter is stricter: `billing-address.ts`. Empty text where there is nothing. */
export const billingAddressSchema = z.object({
  id: z.string().min(1),
  company: z.string(),
  attention: z.string(),
  street: z.string(),
  street2: z.string(),
  postalCode: z.string(),
  city: z.string(),
  region: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2),
  invoiceEmail: z.string(),
  invoiceReference: z.string(),
});
export type BillingAddress = z.infer<typeof billingAddressSchema>;

export const paymentMethodSchema = z.discriminatedUnion('kind', [
  z.object({
    id: z.string().min(1),
    kind: z.literal('sepa-direct-debit'),
    accountHolder: z.string(),
    /** `DE89 **** **** **** 3000`: the full IBAN goes to the portal once and is kept nowhere else. */
    ibanMasked: z.string(),
    mandateReference: z.string(),
    mandateDate: calendarDateSchema,
  }),
  z.object({
    id: z.string().min(1),
    kind: z.literal('credit-card'),
    brand: z.string(),
    lastFour: z.string().length(4),
    /** `YYYY-MM` */
    expires: z.string().regex(/^\d{4}-\d{2}$/),
  }),
  z.object({ id: z.string().min(1), kind: z.literal('invoice') }),
]);
export type PaymentMethod = z.infer<typeof paymentMethodSchema>;

/** D15: what decides the tax rule, together with the billing address. */
export const taxDataSchema = z.object({
  vatId: z.string().nullable(),
  vatIdCheck: z.enum(['valid', 'invalid', 'unchecked']),
  vatIdCheckedOn: calendarDateSchema.nullable(),
  /** Last day of the certificate for the domestic reverse charge (§ 13b UStG). */
  ust1tqValidUntil: calendarDateSchema.nullable(),
});
export type TaxData = z.infer<typeof taxDataSchema>;

/** D12, D13: one credit and what is left of it; used only by the next billing run. */
export const creditSchema = z.object({
  id: z.string().min(1),
  orderId: z.string().nullable(),
  subscriptionId: z.string(),
  createdOn: calendarDateSchema,
  amount: moneySchema,
  remaining: moneySchema,
});
export type Credit = z.infer<typeof creditSchema>;

export const accountSchema = z.object({
  id: z.string().min(1),
  version: z.int().min(1),
  customerNumber: z.string(),
  company: z.string(),
  city: z.string(),
  country: z.string().length(2),
  /** The language of the customer's documents. */
  language: languageSchema,
  contacts: z.array(contactSchema),
  billingAddresses: z.array(billingAddressSchema),
  paymentMethods: z.array(paymentMethodSchema),
  taxData: taxDataSchema,
  /** The reseller's discount on list prices for this customer, in basis points (17.5 % is 1750). */
  discountBasisPoints: z.int().min(0).max(10_000),
  credits: z.array(creditSchema),
  notes: z.string(),
  tags: z.array(z.string()),
  lastContactAt: instantSchema.nullable(),
});
export type Account = z.infer<typeof accountSchema>;
