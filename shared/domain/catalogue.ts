// The catalogue: one immutable version of the vendor's offers. Every price, limit, tax rule and term
// length comes from here; nothing of it is a constant in code.
import * as z from 'zod';
import { calendarDateSchema } from './calendar.ts';
import { moneySchema } from './money.ts';
import { bilingualSchema } from './text.ts';

/** A price per licence and month that holds from a quantity on. */
export const priceTierSchema = z.object({ fromQuantity: z.int().min(1), unitPrice: moneySchema });
export type PriceTier = z.infer<typeof priceTierSchema>;

/** What the licences include of one service: `base + min(cap, quantity × perLicence)`. */
export const inclusiveAmountSchema = z.object({
  base: z.int().min(0),
  perLicence: z.int().min(0),
  cap: z.int().min(0).nullable(),
});
export type InclusiveAmount = z.infer<typeof inclusiveAmountSchema>;

export const slaOfferSchema = z.object({
  id: z.string().min(1),
  name: bilingualSchema,
  serviceHours: bilingualSchema,
  reactionTime: bilingualSchema,
  monthlyPrice: moneySchema,
});
export type SlaOffer = z.infer<typeof slaOfferSchema>;

export const taxRuleIdSchema = z.enum([
  'domestic-standard',
  'domestic-reverse-charge',
  'eu-reverse-charge',
  'eu-standard',
  'third-country',
]);
export type TaxRuleId = z.infer<typeof taxRuleIdSchema>;

/** D15: the rates and notes that a tax rule applies. Rates in basis points (19 % is 1900). */
export const taxRulesSchema = z.object({
  sellerCountry: z.string().length(2),
  standardRateBasisPoints: z.record(z.string().length(2), z.int().min(0).max(10_000)),
  euCountries: z.array(z.string().length(2)),
  /** The note that is stored with the order and printed; null where none is needed. */
  notes: z.record(taxRuleIdSchema, bilingualSchema.nullable()),
});
export type TaxRules = z.infer<typeof taxRulesSchema>;

export const catalogueSchema = z.object({
  /** The version is the id: a catalogue never changes. */
  version: z.string().min(1),
  name: bilingualSchema,
  validFrom: calendarDateSchema,
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** True for data that does not come from the vendor: shown as sample data. */
  isSample: z.boolean(),
  licence: z.object({
    /** `volume`: the tier reached prices all units; `graduated`: each unit at its own tier's price. */
    pricing: z.enum(['volume', 'graduated']),
    /** Ascending by `fromQuantity`, the first from 1. */
    tiers: z.array(priceTierSchema).min(1),
    minimumQuantity: z.int().min(1),
    maximumQuantity: z.int().min(1),
    step: z.int().min(1),
  }),
  inclusiveServices: z.object({
    trunkLines: inclusiveAmountSchema,
    endpointDevices: inclusiveAmountSchema,
    phoneNumbers: inclusiveAmountSchema,
  }),
  slas: z.array(slaOfferSchema).min(1),
  /** D9: the lengths of a minimum term that may be chosen, in months. */
  termMonths: z.array(z.int().min(1)).min(1),
  upgradeRestartsTerm: z.boolean(),
  trialDays: z.int().min(1),
  /** D11: days after the trial's last day in which an upgrade is still offered. */
  trialGraceDays: z.int().min(0),
  taxRules: taxRulesSchema,
});
export type Catalogue = z.infer<typeof catalogueSchema>;

export const serviceNames = ['trunkLines', 'endpointDevices', 'phoneNumbers'] as const;
export type ServiceName = (typeof serviceNames)[number];
/** Inclusive services of a quantity, each a whole number. */
export type InclusiveServices = Readonly<Record<ServiceName, number>>;
