// Why the portal refused a quote, in words (F20, D16): every reason is a sentence in both languages, with its line.
import { describe, expect, test } from 'vitest';
import { i18n, speak, startMessages } from '../../../renderer/app/i18n.ts';
import { outcomeReasons } from '../../../renderer/features/quotes/order/outcome-words.ts';
import { quoteRefusalReasons } from '../../../renderer/features/quotes/refusal-words.ts';
import type { InputProblem } from '../../../shared/contract/failure.ts';
import { anActiveSubscription } from '../../fixtures/builders.ts';
import { anUpgradeTo, aQuote } from '../../fixtures/quotes.ts';
import { placedOrder } from '../order-wizard/wizard-fixtures.ts';

startMessages('en');

const lines = [{ change: anUpgradeTo(10), subscription: anActiveSubscription({ systemName: 'filiale.cloud' }) }];
const one = aQuote({ alternatives: [{ lines }] });
const two = aQuote({ alternatives: [{ lines }, { lines }] });

const reasons = (fields: InputProblem[], quote = one, portalCode = 'invalid-input') =>
  quoteRefusalReasons({ portalCode, fields }, quote, i18n.t);

/** What the portal's rules answer (`main/portal/rules`), each where it can lie. */
const answers: readonly (readonly [path: string, problem: string])[] = [
  ['accountId', 'locked'],
  ['revisions.0', 'locked'],
  ['revisions.0.answer', 'locked'],
  ['accountId', 'unknown'],
  ['revisions', 'removed'],
  ['revisions', 'ordered'],
  ['revisions.0', 'draft-not-last'],
  ['revisions.0.changedBy', 'other-staff'],
  ['revisions.0.sent.by', 'other-staff'],
  ['revisions.0.sent.at', 'in-future'],
  ['revisions.0.sent.printedNumber', 'unknown'],
  ['revisions.0.pricing.pricedOn', 'not-as-of-sending'],
  ['revisions.0.pricing.catalogue', 'figures-wrong'],
  ['revisions.0.validUntil', 'validity-past'],
  ['revisions.0.validUntil', 'validity-too-long'],
  ['revisions.0.answer.on', 'before-sent'],
  ['revisions.0.answer.on', 'in-future'],
  ['revisions.0.answer.on', 'after-valid-until'],
  ['revisions.0.answer.kind', 'not-sent'],
  ['revisions.0.answer.alternativeId', 'required'],
  ['revisions.0.answer.alternativeId', 'not-empty'],
  ['revisions.0.answer.recordedBy', 'other-staff'],
  ['revisions.0.pricing.discountBasisPoints', 'discount-over-limit'],
  ['revisions.0.alternatives.0', 'empty-alternative'],
  ['revisions.0.alternatives.0.id', 'duplicate-id'],
  ['revisions.0.alternatives.0.lines.0', 'other-account'],
  ['revisions.0.alternatives.0.lines.0', 'duplicate-subscription'],
  ['revisions.0.alternatives.0.lines.0', 'unknown-catalogue'],
  ['revisions.0.alternatives.0.lines.0.overview', 'figures-wrong'],
  ['revisions.0.alternatives.0.lines.0.change', 'ended'],
  ['revisions.0.alternatives.0.lines.0.change.quantity', 'below-current'],
];

describe('the portal’s reasons for refusing a quote', () => {
  test.each(['en', 'de'] as const)('are sentences without a code or a path (%s)', (language) => {
    speak(language);
    for (const [path, problem] of answers) {
      const [reason = ''] = reasons([{ path, problem, limit: 1500 }]);
      expect(reason, problem).toMatch(/^[^({[]+[.]$/);
      expect(reason).not.toContain(problem.includes('-') ? problem : path);
    }
    for (const code of ['forbidden', 'not-found', 'too-large']) expect(reasons([], one, code)[0]).not.toContain(code);
    speak('en');
  });

  test('name the line, and the alternative where there are several', () => {
    const found = [{ path: 'revisions.0.alternatives.0.lines.0.change.quantity', problem: 'below-current' }];
    const words = 'The number of licences is not possible any more. Choose another one.';
    expect(reasons(found)).toEqual([`filiale.cloud: ${words}`]);
    expect(reasons(found, two)).toEqual([`Alternative 1, filiale.cloud: ${words}`]);
    expect(reasons([{ path: 'revisions.9.alternatives.1', problem: 'empty-alternative' }])).toHaveLength(1);
  });

  test('are said once each, and one that is not known is said all the same', () => {
    const twice = { path: 'revisions', problem: 'ordered' };
    expect(reasons([twice, twice])).toHaveLength(1);
    expect(reasons([{ path: 'x', problem: 'brand-new' }])).toEqual(['This change is not possible (brand-new).']);
    expect(reasons([], one, 'brand-new')).toEqual(['The portal gave no more than the code “brand-new”.']);
  });
});

test.each(['quote-unknown', 'quote-not-accepted', 'quote-other-change', 'quote-line-ordered', 'quote-line-waits'])(
  'an order from a quote that was refused with %s says why',
  (problem) => {
    const fields = [{ path: 'quote', problem }];
    const refused = placedOrder({ kind: 'rejected', portalCode: 'invalid-input', fields }, crypto.randomUUID());
    const notPlaced = { ok: false, failure: { code: 'invalid-input', problems: fields } } as const;
    const said = outcomeReasons({ ok: true, value: refused }, i18n.t);
    expect(said).toEqual(outcomeReasons(notPlaced, i18n.t));
    expect(said[0]).not.toContain(problem);
  },
);
