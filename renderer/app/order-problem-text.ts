// What stands against a change, as a sentence: what is wrong and what to do. Codes come from the shared rules; one
// that this version does not know is still said. Pure.
import type { InputProblem } from '../../shared/contract/failure.ts';
import type { OverviewProblemCode } from '../../shared/domain/overview-problems.ts';
import { highestQuantity, lowestQuantity } from '../../shared/domain/quantity.ts';
import type { QuantityLimits } from '../../shared/domain/quantity.ts';
import type { Translate } from './i18n.ts';

/** The sentence for a problem's code; `limits` is null where the quantities that are possible now are not known. */
export function orderProblemText(code: string, limits: QuantityLimits | null, t: Translate): string {
  const group = problemGroup(code);
  switch (group) {
    case 'quantity':
      if (limits === null) return t('orderWizard.problem.quantityUnknown');
      return t('orderWizard.problem.quantity', { lowest: lowestQuantity(limits), highest: highestQuantity(limits) });
    case 'other':
      return t('orderWizard.problem.other', { code });
    default:
      return t(`orderWizard.problem.${group}`);
  }
}

/** The portal's reasons for refusing an order, each once; at least one. */
export function orderRefusalReasons(
  { portalCode, fields }: { readonly portalCode: string; readonly fields: readonly InputProblem[] },
  t: Translate,
): string[] {
  if (fields.length > 0) return [...new Set(fields.map(({ problem }) => orderProblemText(problem, null, t)))];
  switch (portalCode) {
    case 'forbidden':
    case 'unreadable':
      return [t(`outbox.reason.${portalCode}`)];
    default:
      return [t('outbox.reason.fallback', { code: portalCode })];
  }
}

const quantityCodes = new Set<string>([
  'empty',
  'not-a-number',
  'fraction',
  'below-minimum',
  'above-maximum',
  'below-current',
  'not-more-than-current',
  'not-a-step',
] satisfies OverviewProblemCode[]);

function problemGroup(code: string) {
  if (quantityCodes.has(code)) return 'quantity';
  switch (code) {
    case 'required':
    case 'unknown-sla':
    case 'cheaper-sla':
    case 'no-change':
      return code;
    case 'quote-unknown':
    case 'quote-not-accepted':
    case 'quote-other-change':
    case 'quote-line-ordered':
    case 'quote-line-waits':
      return code;
    case 'unknown-term-length':
    case 'term-required':
      return 'term';
    default:
      return 'other';
  }
}
