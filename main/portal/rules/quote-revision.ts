// What a revision may hold when it is stored (D16, D17, F20): the discount of the role, an answer that can be, and, once
// it is sent, the figures that follow from its own copies. What a client says of figures is never taken. Pure.
import type { Account } from '../../../shared/domain/account.ts';
import { addDays, dateIn } from '../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import { discountLimitOf } from '../../../shared/domain/discount.ts';
import { answerProblems, quoteProblems } from '../../../shared/domain/quote-check.ts';
import { isSameDocument, isSameLockedPart } from '../../../shared/domain/quote-content.ts';
import { priceLine, pricedCatalogueOf } from '../../../shared/domain/quote-pricing.ts';
import type { QuoteRevision } from '../../../shared/domain/quote.ts';
import type { Reseller, StaffMember } from '../../../shared/domain/staff.ts';
import type { FieldError } from '../../../shared/portal/problem.ts';

export interface RevisionRules {
  readonly account: Account;
  readonly catalogues: readonly Catalogue[];
  readonly reseller: Reseller;
  readonly staff: StaffMember;
  /** The portal's, in the reseller's time zone. */
  readonly today: CalendarDate;
  /** What the quote's documents at the portal say: one that comes again is no new content. */
  readonly stored: readonly QuoteRevision[];
  /** The numbers that a document of this quote may have been printed with. */
  readonly numbers: readonly string[];
}

type Sent = NonNullable<QuoteRevision['sent']>;

/** What stands against storing a revision in place of another, or as a new one; paths within the revision. */
export function revisionErrors(
  before: QuoteRevision | undefined,
  after: QuoteRevision,
  rules: RevisionRules,
): FieldError[] {
  const isKnown = before !== undefined && isSameLockedPart(before, after);
  const isNew = !isKnown && !rules.stored.some((document) => isSameDocument(document, after));
  const errors = isNew ? contentErrors(after, rules) : [];
  if (after.answer !== null && (before?.answer ?? null) === null) errors.push(...answerErrors(after, rules));
  return errors;
}

function contentErrors(revision: QuoteRevision, rules: RevisionRules): FieldError[] {
  const { sent, changedBy } = revision;
  const errors: FieldError[] = [];
  if (changedBy.id !== rules.staff.id) errors.push({ path: 'changedBy', code: 'other-staff' });
  if (sent !== null) return [...errors, ...sentErrors(revision, sent, rules)];
  const limit = limitOf(rules);
  if (revision.pricing.discountBasisPoints > limit) {
    errors.push({ path: 'pricing.discountBasisPoints', code: 'discount-over-limit', limit });
  }
  return errors;
}

function sentErrors(revision: QuoteRevision, sent: Sent, rules: RevisionRules): FieldError[] {
  const { staff, reseller, today, numbers } = rules;
  const sentOn = dateIn(reseller.timeZone, sent.at);
  const errors: FieldError[] = [];
  if (sent.by.id !== staff.id) errors.push({ path: 'sent.by', code: 'other-staff' });
  // A clock that is a few hours ahead is believed.
  if (sentOn > addDays(today, 1)) errors.push({ path: 'sent.at', code: 'in-future' });
  if (!numbers.includes(sent.printedNumber)) errors.push({ path: 'sent.printedNumber', code: 'unknown' });
  if (sent.printedRevision > revision.number) errors.push({ path: 'sent.printedRevision', code: 'unknown' });
  if (revision.pricing.pricedOn !== sentOn) errors.push({ path: 'pricing.pricedOn', code: 'not-as-of-sending' });
  return errors.length > 0 ? errors : figureErrors(revision, sentOn, rules);
}

/** D17: everything is computed again from the copies; copies that nothing can be computed from are wrong too. */
function figureErrors(revision: QuoteRevision, sentOn: CalendarDate, rules: RevisionRules): FieldError[] {
  const { catalogues, staff } = rules;
  const { pricing } = revision;
  const catalogue = catalogues.find(({ version }) => version === pricing.catalogue.version);
  if (catalogue !== undefined && canonicalJson(pricedCatalogueOf(catalogue)) !== canonicalJson(pricing.catalogue)) {
    return [{ path: 'pricing.catalogue', code: 'figures-wrong' }];
  }
  const input = { account: rules.account, catalogues, role: staff.role };
  try {
    const problems = quoteProblems(revision, { ...input, discountLimit: limitOf(rules), on: sentOn });
    if (problems.length > 0) return problems.map(({ problem, ...rest }) => ({ ...rest, code: problem }));
    return revision.alternatives.flatMap(({ lines }, index) =>
      lines.flatMap((line, at) => {
        const answer = priceLine({ ...input, pricing }, line);
        const isRight = answer?.ok === true && canonicalJson(answer.overview) === canonicalJson(line.overview);
        return isRight ? [] : [{ path: `alternatives.${index}.lines.${at}.overview`, code: 'figures-wrong' }];
      }),
    );
  } catch (error) {
    if (error instanceof RangeError) return [{ path: 'alternatives', code: 'figures-wrong' }];
    throw error;
  }
}

function answerErrors(revision: QuoteRevision, { reseller, staff, today }: RevisionRules): FieldError[] {
  const { answer, sent } = revision;
  if (answer === null) return [];
  const sentOn = sent === null ? null : dateIn(reseller.timeZone, sent.at);
  const problems = answerProblems(revision, answer, { sentOn, on: today });
  const errors: FieldError[] = problems.map(({ path, problem }) => ({ path: `answer.${path}`, code: problem }));
  if (answer.kind === 'accepted' && sent === null) errors.push({ path: 'answer.kind', code: 'not-sent' });
  if (answer.kind === 'declined' && answer.alternativeId !== null) {
    errors.push({ path: 'answer.alternativeId', code: 'not-empty' });
  }
  if (answer.recordedBy.id !== staff.id) errors.push({ path: 'answer.recordedBy', code: 'other-staff' });
  return errors;
}

function limitOf({ reseller, staff, account }: RevisionRules): number {
  return discountLimitOf(reseller, staff.role, account);
}
