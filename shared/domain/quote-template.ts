// Quotes for many customers at once (F23): what a template makes of one subscription, or why nothing. Pure: the same for
// the preview and for what is then made.
import * as z from 'zod';
import type { CalendarDate } from './calendar.ts';
import type { Catalogue } from './catalogue.ts';
import type { Change } from './change.ts';
import type { OverviewProblem } from './overview-problems.ts';
import { priceLine } from './quote-pricing.ts';
import type { QuotePricingInput } from './quote-pricing.ts';
import { quoteLimits, quoteRevisionSchema } from './quote.ts';
import { isTrialState, stateOn } from './subscription-life.ts';
import type { Subscription } from './subscription.ts';
import { termEffectOf, termLengthsOf } from './term-effect.ts';

export const quoteTemplateSchema = quoteRevisionSchema
  .pick({ isBinding: true, customerNotes: true, internalNotes: true, reference: true })
  .extend({
    /** The quantity to quote: today's, the same for all, or so many more. */
    quantity: z.discriminatedUnion('rule', [
      z.object({ rule: z.literal('keep') }),
      z.object({ rule: z.literal('fixed'), quantity: z.int().min(1).max(1_000_000) }),
      z.object({ rule: z.literal('plus'), licences: z.int().min(1).max(1_000_000) }),
    ]),
    /** Null: each keeps its own; a trial, which has none, gets the cheapest. */
    slaId: z.string().min(1).nullable(),
    /** Where a minimum term starts; null: the shortest that the catalogue offers. */
    termMonths: z.int().min(1).nullable(),
    /** Null: each customer's own discount. */
    discountBasisPoints: z.int().min(0).max(10_000).nullable(),
    /** Days from today; the last is included. */
    validDays: z.int().min(0).max(365),
    /** Whether subscriptions after their trial are quoted too. */
    includes: z.enum(['trials', 'all']),
  });
export type QuoteTemplate = z.infer<typeof quoteTemplateSchema>;

/** Why a template makes no line of a subscription. */
export type TemplateReason = OverviewProblem['problem'] | 'not-a-trial' | 'too-many-lines';

export type TemplateLine =
  | { readonly subscription: Subscription; readonly change: Change }
  | { readonly subscription: Subscription; readonly reasons: readonly TemplateReason[] };

/** What a template makes of the subscriptions of an account, in their order; ended ones are left out. */
export function templateLines(
  template: QuoteTemplate,
  subscriptions: readonly Subscription[],
  input: QuotePricingInput & { readonly catalogue: Catalogue; readonly on: CalendarDate },
): TemplateLine[] {
  let lines = 0;
  return subscriptions
    .filter((subscription) => stateOn(subscription, input) !== 'ended')
    .map((subscription): TemplateLine => {
      const isTrial = isTrialState(stateOn(subscription, input));
      if (template.includes === 'trials' && !isTrial) return { subscription, reasons: ['not-a-trial'] };
      if (lines >= quoteLimits.lines) return { subscription, reasons: ['too-many-lines'] };
      const change = changeFor(template, subscription, { ...input, isTrial });
      const answer = priceLine(input, { subscription, change });
      if (answer?.ok !== true) {
        return { subscription, reasons: answer === null ? [] : answer.problems.map(({ problem }) => problem) };
      }
      lines += 1;
      return { subscription, change };
    });
}

/** An addition where nothing but the quantity grows after the trial, else an upgrade. */
function changeFor(
  template: QuoteTemplate,
  subscription: Subscription,
  input: { readonly catalogue: Catalogue; readonly on: CalendarDate; readonly isTrial: boolean },
): Change {
  const { catalogue, on, isTrial } = input;
  const quantity = quantityFor(template.quantity, subscription.licenceQuantity);
  const slaId = template.slaId ?? subscription.slaId ?? cheapestSla(catalogue);
  if (!isTrial && slaId === subscription.slaId && quantity > subscription.licenceQuantity) {
    return { kind: 'add-licences', quantity };
  }
  const effect = termEffectOf({ kind: 'upgrade', isTrial, term: subscription.term, catalogue, on });
  const lengths = termLengthsOf(effect, catalogue);
  const shortest = lengths.length === 0 ? null : Math.min(...lengths);
  return { kind: 'upgrade', quantity, slaId, termMonths: shortest === null ? null : (template.termMonths ?? shortest) };
}

function quantityFor(rule: QuoteTemplate['quantity'], today: number): number {
  switch (rule.rule) {
    case 'keep':
      return Math.max(1, today);
    case 'fixed':
      return rule.quantity;
    case 'plus':
      return today + rule.licences;
  }
}

function cheapestSla({ slas }: Catalogue): string {
  return slas.reduce((cheapest, sla) => (sla.monthlyPrice.minor < cheapest.monthlyPrice.minor ? sla : cheapest)).id;
}
