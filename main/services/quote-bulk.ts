// Quotes for many customers from one template (F23). Previews and makes a few at a time; those that are made together
// are kept durably and told of together, and an id that was made before makes no second one. What goes wrong is said for
// each.
import type { BulkPreview, BulkResult } from '../../shared/contract/quote-bulk.ts';
import type { RequestOutput, ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { discountLimitOf } from '../../shared/domain/discount.ts';
import { quoteNumberOf } from '../../shared/domain/quote-number.ts';
import { alternativeFigures, pricedLine, pricingOf } from '../../shared/domain/quote-pricing.ts';
import { templateLines } from '../../shared/domain/quote-template.ts';
import type { QuoteTemplate, TemplateLine } from '../../shared/domain/quote-template.ts';
import type { BillingAddress } from '../../shared/domain/account.ts';
import type { Money } from '../../shared/domain/money.ts';
import { readCatalogues } from '../store/documents.ts';
import { signedOut, type CurrentProfile } from './current-profile.ts';
import type { PricedContent } from './priced-revision.ts';
import { draftRevision, newQuote } from './new-quote.ts';
import { pricingFrom, quotingProfile, storeQuote, type QuotesOptions } from './quote-desk.ts';
import type { ShownDetails } from './shown-details.ts';
import { hasOpenQuote, readQuoteHere } from './shown-quotes.ts';

export interface QuoteBulkService {
  readonly preview: (input: ValidInput<'quotes.preview-bulk'>) => Result<RequestOutput<'quotes.preview-bulk'>>;
  readonly create: (input: ValidInput<'quotes.create-bulk'>) => Result<RequestOutput<'quotes.create-bulk'>>;
}

/** What a template makes of one account; `problem` where that is no quote. */
interface Plan {
  readonly lines: readonly TemplateLine[];
  readonly content: PricedContent | null;
  readonly monthly: Money | null;
  readonly problem: string | null;
  readonly limit: number | null;
}

const noPlan: Plan = { lines: [], content: null, monthly: null, problem: null, limit: null };

/** What every account of a part is planned with. */
interface Planning {
  readonly profile: CurrentProfile;
  readonly template: QuoteTemplate;
  readonly catalogues: readonly Catalogue[];
}

/** Requests about many accounts. */
export function createQuoteBulkService(options: QuotesOptions): QuoteBulkService {
  const { work, today, current } = options;

  function planOf({ profile, template, catalogues }: Planning, accountId: string) {
    const from = pricingFrom(options, profile, accountId, catalogues);
    if (!from.ok) return { details: null, plan: { ...noPlan, problem: 'account-gone' } };
    const { details, role } = from.value;
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
    const content: PricedContent = {
      ...{ validUntil: addDays(on, template.validDays), isBinding: template.isBinding, language: account.language },
      ...{ reference: template.reference, customerNotes: template.customerNotes },
      ...{ internalNotes: template.internalNotes, pricing, alternatives: [alternative] },
    };
    const monthly = alternativeFigures({ pricing }, alternative).monthly.net;
    return { details, plan: { lines, content, monthly, problem: null, limit: null } };
  }

  function previewOf(planning: Planning, accountId: string): BulkPreview {
    const { details, plan } = planOf(planning, accountId);
    const hasOpen = details !== null && hasOpenQuote(planning.profile, work, accountId, details.today);
    const customer =
      details === null ? null : { company: details.account.company, customerNumber: details.account.customerNumber };
    return {
      ...{ accountId, customer, hasOpenQuote: hasOpen },
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

  function create(planning: Planning, ids: { readonly accountId: string; readonly quoteId: string }): BulkResult {
    const { profile } = planning;
    const known = readQuoteHere(profile, work, ids.quoteId);
    if (known !== null) return { ...ids, number: quoteNumberOf(known.quote), failure: null };
    const { content, problem, limit } = planOf(planning, ids.accountId).plan;
    if (content === null) {
      const found = { path: 'template', problem: problem ?? 'nothing-to-quote', ...(limit === null ? {} : { limit }) };
      return { ...ids, number: null, failure: { code: 'invalid-input', problems: [found] } };
    }
    const here = { quote: newQuote(options, profile, ids), own: null };
    const revisions = [draftRevision(options, profile, 1, content)];
    const stored = storeQuote(options, profile, here, { revisions, isEditing: false, edit: 1 });
    return stored.ok
      ? { ...ids, number: quoteNumberOf(stored.value.quote), failure: null }
      : { ...ids, number: null, failure: stored.failure };
  }

  return {
    preview({ accountIds, template }) {
      const profile = current();
      if (profile === null) return signedOut();
      if (profile.me.staff.role === 'viewer') return failed({ code: 'not-permitted', reason: 'role' });
      const planning = { profile, template, catalogues: readCatalogues(profile.cache) };
      return success({
        previews: accountIds.map((accountId) => previewOf(planning, accountId)),
        today: today(profile),
      });
    },
    create({ items, template }) {
      const profile = quotingProfile(options);
      if (!profile.ok) return profile;
      const planning = { profile: profile.value, template, catalogues: readCatalogues(profile.value.cache) };
      const results = work.write(() => items.map((item) => create(planning, item)));
      const made = results.filter(({ failure }) => failure === null);
      if (made.length > 0) {
        options.onChanged(made.map(({ accountId }) => accountId));
        profile.value.connection?.sendOutbox();
      }
      return success({ results });
    },
  };
}

/** Where its bills go today, else its first address. */
function addressOf({ account, subscriptions }: ShownDetails): BillingAddress | null {
  const used = subscriptions.map(({ billingAddressId }) => billingAddressId);
  return account.billingAddresses.find(({ id }) => used.includes(id)) ?? account.billingAddresses[0] ?? null;
}
