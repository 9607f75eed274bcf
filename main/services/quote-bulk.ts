// Quotes for many customers from one template (F23). Previews and makes a few at a time; each is kept durably like one
// that was entered by hand, and an id that was made before makes no second one. What goes wrong is said for each.
import type { BulkPreview, BulkResult } from '../../shared/contract/quote-bulk.ts';
import type { QuoteContent } from '../../shared/contract/quotes.ts';
import type { RequestOutput, ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import { discountLimitOf } from '../../shared/domain/discount.ts';
import { quoteNumberOf } from '../../shared/domain/quote-number.ts';
import { alternativeFigures, pricedLine, pricingOf } from '../../shared/domain/quote-pricing.ts';
import { isOpenState } from '../../shared/domain/quote-state.ts';
import { templateLines } from '../../shared/domain/quote-template.ts';
import type { QuoteTemplate, TemplateLine } from '../../shared/domain/quote-template.ts';
import type { BillingAddress } from '../../shared/domain/account.ts';
import type { Money } from '../../shared/domain/money.ts';
import { signedOut, type CurrentProfile } from './current-profile.ts';
import { pricingFrom, quotingProfile, type QuotesOptions } from './quote-desk.ts';
import type { QuotesService } from './quotes.ts';
import type { ShownDetails } from './shown-details.ts';
import { listAccountQuotes, readQuoteHere } from './shown-quotes.ts';

export interface QuoteBulkService {
  readonly preview: (input: ValidInput<'quotes.preview-bulk'>) => Result<RequestOutput<'quotes.preview-bulk'>>;
  readonly create: (input: ValidInput<'quotes.create-bulk'>) => Result<RequestOutput<'quotes.create-bulk'>>;
}

/** What a template makes of one account; `problem` where that is no quote. */
interface Plan {
  readonly lines: readonly TemplateLine[];
  readonly content: QuoteContent | null;
  readonly monthly: Money | null;
  readonly problem: string | null;
  readonly limit: number | null;
}

const noPlan: Plan = { lines: [], content: null, monthly: null, problem: null, limit: null };

/** Requests about many accounts; `save` keeps one quote. */
export function createQuoteBulkService(options: QuotesOptions, save: QuotesService['save']): QuoteBulkService {
  const { work, today, current } = options;

  function planOf(profile: CurrentProfile, template: QuoteTemplate, accountId: string) {
    const from = pricingFrom(options, profile, accountId);
    if (!from.ok) return { details: null, plan: { ...noPlan, problem: 'account-gone' } };
    const { details, catalogues, role } = from.value;
    const { account } = details;
    const billingAddress = addressOf(details);
    const catalogue = catalogues.find(({ version }) => version === details.currentCatalogueVersion);
    if (billingAddress === null || catalogue === undefined) {
      return { details, plan: { ...noPlan, problem: 'no-billing-address' } };
    }
    const discountBasisPoints = template.discountBasisPoints ?? account.discountBasisPoints;
    const limit = discountLimitOf(profile.me.reseller, role, account);
    if (discountBasisPoints > limit) return { details, plan: { ...noPlan, problem: 'discount-over-limit', limit } };
    const on = details.today;
    const pricing = pricingOf({ account, billingAddress, catalogue, discountBasisPoints, on });
    const input = { account, pricing, catalogues, role };
    const lines = templateLines(template, details.subscriptions, { ...input, catalogue, on });
    const quoted = lines.flatMap((line) => ('change' in line ? [line] : []));
    if (quoted.length === 0) return { details, plan: { ...noPlan, lines, problem: 'nothing-to-quote' } };
    const priced = quoted.map((line) => pricedLine(input, { id: options.random.uuid(), ...line }));
    const alternative = { id: options.random.uuid(), title: '', lines: priced };
    const content: QuoteContent = {
      ...{ validUntil: addDays(on, template.validDays), isBinding: template.isBinding, language: account.language },
      ...{ reference: template.reference, customerNotes: template.customerNotes },
      ...{ internalNotes: template.internalNotes, discountBasisPoints, billingAddressId: billingAddress.id },
      alternatives: [
        { ...alternative, lines: priced.map((line) => ({ ...line, subscriptionId: line.subscription.id })) },
      ],
    };
    const monthly = alternativeFigures({ pricing }, alternative).monthly.net;
    return { details, plan: { lines, content, monthly, problem: null, limit: null } };
  }

  function previewOf(profile: CurrentProfile, template: QuoteTemplate, accountId: string): BulkPreview {
    const { details, plan } = planOf(profile, template, accountId);
    const quotes = details === null ? [] : listAccountQuotes(profile, work, accountId, details.today);
    const customer =
      details === null ? null : { company: details.account.company, customerNumber: details.account.customerNumber };
    return {
      ...{ accountId, customer, hasOpenQuote: quotes.some(({ state }) => isOpenState(state)) },
      lines: plan.lines.map((line) => ({
        subscriptionId: line.subscription.id,
        systemName: line.subscription.systemName,
        quantityBefore: line.subscription.licenceQuantity,
        change: 'change' in line ? line.change : null,
        reasons: 'reasons' in line ? [...line.reasons] : [],
      })),
      ...{ monthly: plan.monthly, problem: plan.problem, limit: plan.limit },
    };
  }

  function create(
    profile: CurrentProfile,
    template: QuoteTemplate,
    { accountId, quoteId }: { readonly accountId: string; readonly quoteId: string },
  ): BulkResult {
    const known = readQuoteHere(profile, work, quoteId);
    if (known !== null) return { accountId, quoteId, number: quoteNumberOf(known.quote), failure: null };
    const { content, problem, limit } = planOf(profile, template, accountId).plan;
    if (content === null) {
      const found = { path: 'template', problem: problem ?? 'nothing-to-quote', ...(limit === null ? {} : { limit }) };
      return { accountId, quoteId, number: null, failure: { code: 'invalid-input', problems: [found] } };
    }
    const saved = save({ quoteId, accountId, content, edit: 1, isEditing: false });
    return saved.ok
      ? { accountId, quoteId, number: quoteNumberOf(saved.value.quote), failure: null }
      : { accountId, quoteId, number: null, failure: saved.failure };
  }

  return {
    preview({ accountIds, template }) {
      const profile = current();
      if (profile === null) return signedOut();
      if (profile.me.staff.role === 'viewer') return failed({ code: 'not-permitted', reason: 'role' });
      return success({
        previews: accountIds.map((accountId) => previewOf(profile, template, accountId)),
        today: today(profile),
      });
    },
    create({ items, template }) {
      const profile = quotingProfile(options);
      if (!profile.ok) return profile;
      return success({ results: items.map((item) => create(profile.value, template, item)) });
    },
  };
}

/** Where its bills go today, else its first address. */
function addressOf({ account, subscriptions }: ShownDetails): BillingAddress | null {
  const used = subscriptions.map(({ billingAddressId }) => billingAddressId);
  return account.billingAddresses.find(({ id }) => used.includes(id)) ?? account.billingAddresses[0] ?? null;
}
