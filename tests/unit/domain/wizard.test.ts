import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, isReachable, newDraft, nextDraft, stepsOf } from '../../../shared/domain/wizard.ts';
import type { OrderDraft, WizardAction } from '../../../shared/domain/wizard.ts';

const ids = { orderId: 'order-1', accountId: 'account-1', subscriptionId: 'subscription-1' };
const answers = [
  { type: 'answer-licences', quantity: 10, termMonths: 12 },
  { type: 'answer-sla', slaId: 'business' },
  { type: 'answer-billing-address', billingAddressId: 'address-1' },
  { type: 'answer-payment-method', paymentMethodId: 'payment-1' },
] as const satisfies WizardAction[];
const accepted = { kind: 'accepted', confirmationNumber: 'C-1' } as const;

function after(actions: readonly WizardAction[], kind: 'upgrade' | 'add-licences' = 'upgrade'): OrderDraft {
  return actions.reduce(nextDraft, newDraft({ ...ids, kind }));
}

const additionAnswers = answers.filter((answer) => answer.type !== 'answer-sla');

describe('the order draft', () => {
  it('of an upgrade goes from the licences to the confirmation in the steps of the vendor (D3)', () => {
    expect(answers.map((_, index) => after(answers.slice(0, index + 1)).step)).toEqual([
      'sla',
      'billing-address',
      'payment-method',
      'overview',
    ]);
    expect(after([...answers, { type: 'placed', outcome: accepted }])).toMatchObject({
      ...ids,
      kind: 'upgrade',
      step: 'confirmation',
      outcome: accepted,
    });
  });

  it('of an addition has no SLA step (D4)', () => {
    expect(stepsOf('add-licences')).not.toContain('sla');
    expect(additionAnswers.map((_, index) => after(additionAnswers.slice(0, index + 1), 'add-licences').step)).toEqual([
      'billing-address',
      'payment-method',
      'overview',
    ]);
    const draft = after(additionAnswers, 'add-licences');
    expect(nextDraft(draft, { type: 'go-to', step: 'sla' })).toBe(draft);
    expect(isReachable(draft, 'sla')).toBe(false);
  });

  it('keeps every answer while going back and forth', () => {
    const complete = after(answers);
    const back = [1, 2, 3, 4].reduce((draft) => nextDraft(draft, { type: 'go-back' }), complete);
    expect(back.step).toBe('licences');
    expect(back.answers).toEqual(complete.answers);
    expect(nextDraft(back, { type: 'go-back' })).toEqual(back);
    expect(nextDraft(back, { type: 'go-to', step: 'overview' })).toEqual(complete);
  });

  it('loses no later answer when an earlier one changes', () => {
    const changed = after([...answers, { type: 'go-to', step: 'licences' }, { ...answers[0], quantity: 20 }]);
    expect(changed.step).toBe('sla');
    expect(changed.answers).toEqual({ ...after(answers).answers, licences: { quantity: 20, termMonths: 12 } });
    expect(isReachable(changed, 'overview')).toBe(true);
  });

  it('opens no step whose earlier answers are missing', () => {
    const draft = after(answers.slice(0, 1));
    expect(stepsOf('upgrade').filter((step) => isReachable(draft, step))).toEqual(['licences', 'sla']);
    expect(nextDraft(draft, { type: 'go-to', step: 'overview' })).toBe(draft);
    expect(nextDraft(draft, { type: 'go-to', step: 'confirmation' })).toBe(draft);
  });

  it('counts an answer once, at its own step: a second press of Next changes nothing', () => {
    const draft = after([answers[0], answers[0]]);
    expect(draft).toEqual(after([answers[0]]));
    const atSla = after([...answers, { type: 'go-to', step: 'sla' }]);
    expect(nextDraft(atSla, { ...answers[0], quantity: 99 })).toBe(atSla);
    expect(after([answers[1], answers[3]])).toEqual(newDraft({ ...ids, kind: 'upgrade' }));
  });

  it('is placed only from the overview, and then stays so', () => {
    const early = after(answers.slice(0, 3));
    expect(nextDraft(early, { type: 'placed', outcome: accepted })).toBe(early);
    const queued = after([...answers, { type: 'placed', outcome: { kind: 'queued' } }]);
    for (const action of [...answers, { type: 'go-back' }, { type: 'go-to', step: 'licences' }] as const) {
      expect(nextDraft(queued, action)).toBe(queued);
    }
    expect(stepsOf('upgrade').filter((step) => isReachable(queued, step))).toEqual(['confirmation']);
    expect(nextDraft(queued, { type: 'placed', outcome: accepted })).toMatchObject({ outcome: accepted });
  });

  it('amounts to a change as soon as its answers are there', () => {
    expect(changeOf(after([]))).toBeNull();
    expect(changeOf(after(answers.slice(0, 1)))).toBeNull();
    expect(changeOf(after(answers.slice(0, 2)))).toEqual({
      kind: 'upgrade',
      quantity: 10,
      slaId: 'business',
      termMonths: 12,
    });
    expect(changeOf(after(additionAnswers, 'add-licences'))).toEqual({ kind: 'add-licences', quantity: 10 });
  });

  it('never loses an answer and never stands at a step that is not reachable, whatever is pressed', () => {
    const action: fc.Arbitrary<WizardAction> = fc.oneof(
      fc.constantFrom<WizardAction[]>(...answers, { type: 'go-back' }),
      fc.constantFrom(...stepsOf('upgrade')).map((step) => ({ type: 'go-to', step }) as const),
    );
    fc.assert(
      fc.property(fc.constantFrom('upgrade', 'add-licences'), fc.array(action, { maxLength: 40 }), (kind, actions) => {
        let draft: OrderDraft = newDraft({ ...ids, kind });
        for (const one of actions) {
          const before = Object.keys(draft.answers);
          draft = nextDraft(draft, one);
          expect(Object.keys(draft.answers)).toEqual(expect.arrayContaining(before));
          expect(isReachable(draft, draft.step)).toBe(true);
          expect(draft).toMatchObject({ ...ids, kind });
        }
      }),
    );
  });
});
