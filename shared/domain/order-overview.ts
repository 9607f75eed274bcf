// The shape of an order overview: everything that an order does and costs, computed the same way by the
// renderer (live figures), by main (before an order is kept) and by the portal (which never trusts them).
import * as z from 'zod';
import { calendarDateSchema } from './calendar.ts';
import { taxRuleIdSchema } from './catalogue.ts';
import { changeSchema } from './change.ts';
import { moneySchema } from './money.ts';
import { scheduledChangeSchema, termSchema } from './subscription.ts';
import { bilingualSchema } from './text.ts';

/** One priced line: `net = quantity × unitPrice`; the discount is already in the unit price. */
export const priceLineSchema = z.object({
  item: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('licences') }),
    z.object({ kind: z.literal('sla'), slaId: z.string(), name: bilingualSchema }),
  ]),
  quantity: z.int().min(0),
  listUnitPrice: moneySchema,
  unitPrice: moneySchema,
  net: moneySchema,
});
export type PriceLine = z.infer<typeof priceLineSchema>;

/** D14: net, tax and gross of lines of one rate; D15: the rule and its note. */
export const totalsSchema = z.object({
  net: moneySchema,
  taxRateBasisPoints: z.int().min(0),
  tax: moneySchema,
  gross: moneySchema,
});
export type Totals = z.infer<typeof totalsSchema>;

export const inclusiveServicesSchema = z.object({
  trunkLines: z.int().min(0),
  endpointDevices: z.int().min(0),
  phoneNumbers: z.int().min(0),
});

export const orderOverviewSchema = z.object({
  accountId: z.string(),
  subscriptionId: z.string(),
  subscriptionVersion: z.int(),
  catalogueVersion: z.string(),
  change: changeSchema,
  orderedOn: calendarDateSchema,
  effectiveFrom: calendarDateSchema,
  quantity: z.object({ before: z.int(), after: z.int() }),
  inclusiveServices: z.object({ before: inclusiveServicesSchema, after: inclusiveServicesSchema }),
  slaId: z.object({ before: z.string().nullable(), after: z.string() }),
  /** Net of a whole month at the state before and after the change. A trial costs nothing. */
  monthly: z.object({ before: moneySchema, after: moneySchema }),
  /** D12: what is charged at once, whole months. */
  chargeNow: z.object({ lines: z.array(priceLineSchema), totals: totalsSchema }),
  /** D12, D13: net share of the passed days, comes back with the next billing run. */
  credit: z.object({ amount: moneySchema, daysPassed: z.int().min(0), daysInMonth: z.int().min(28).max(31) }),
  /** The next month's full amount, before credit. */
  nextMonth: z.object({ lines: z.array(priceLineSchema), totals: totalsSchema }),
  /** D9, D4: what happens to the minimum term and why. */
  term: z.object({
    effect: z.enum(['starts', 'restarts', 'unchanged']),
    reason: z.enum(['trial-upgrade', 'catalogue-restarts', 'catalogue-keeps', 'addition-keeps', 'open-ended-keeps']),
    before: termSchema.nullable(),
    after: termSchema.nullable(),
  }),
  /** D10: what stays scheduled. */
  stillScheduled: z.array(scheduledChangeSchema),
  tax: z.object({ rule: taxRuleIdSchema, note: bilingualSchema.nullable() }),
});
export type OrderOverview = z.infer<typeof orderOverviewSchema>;

/** D20: the figures that an order was shown with; the portal refuses it when they no longer hold. */
export const shownTotalsSchema = z.object({
  chargeNow: totalsSchema,
  credit: moneySchema,
  nextMonth: totalsSchema,
  termLastDay: calendarDateSchema.nullable(),
});
export type ShownTotals = z.infer<typeof shownTotalsSchema>;
