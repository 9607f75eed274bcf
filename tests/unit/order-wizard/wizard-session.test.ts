// What the wizard keeps: everything entered, everything answered, and one order id for one order.
import { describe, expect, it } from 'vitest';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import { canOpen, newSession } from '../../../renderer/features/order-wizard/wizard-session.ts';
import type { WizardSession } from '../../../renderer/features/order-wizard/wizard-session.ts';
import { emptyAddress } from '../../../renderer/forms/address-form.ts';
import { figuresBasis } from '../../../renderer/features/order-wizard/wizard-data.ts';
import { anActiveSubscription } from '../../fixtures/builders.ts';
import {
  account,
  additionData,
  after,
  exampleAtOverview,
  orderId,
  placedOrder,
  upgradeData,
} from './wizard-fixtures.ts';

const refused: PlacedOrder['state'] = { kind: 'rejected', portalCode: 'forbidden', fields: [] };
const stopped: PlacedOrder['state'] = {
  kind: 'needs-attention',
  differences: [],
  overviewNow: null,
  isFromOlderCopy: false,
};
const otherOrderId = '6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e02';

describe('a new order', () => {
  it('of an upgrade starts with today’s quantity, the shortest term, and the cheapest SLA', () => {
    const { entries } = newSession(upgradeData(), orderId);
    expect(entries.licences).toEqual({ text: '5', lastValid: 5, termMonths: 12 });
    expect(entries.slaId).toBe('basic');
  });

  it('of an addition starts with one licence more than today, and without a term', () => {
    const { entries } = newSession(additionData(), orderId);
    expect(entries.licences).toEqual({ text: '8', lastValid: 8, termMonths: null });
  });

  it('starts with the address and payment method that the subscription is billed by', () => {
    const subscription = anActiveSubscription({ billingAddressId: 'address-2', paymentMethodId: 'payment-2' });
    const { entries } = newSession(upgradeData({ subscription }), orderId);
    expect([entries.billingAddressId, entries.paymentMethodId]).toEqual(['address-2', 'payment-2']);
  });

  it('keeps today’s SLA where it is still offered', () => {
    const subscription = anActiveSubscription({ slaId: 'business' });
    expect(newSession(upgradeData({ subscription }), orderId).entries.slaId).toBe('business');
  });
});

describe('going back and forth', () => {
  it('keeps every later answer and everything entered', () => {
    const overview = exampleAtOverview();
    const back = after(overview, { type: 'go-back' }, { type: 'go-back' }, { type: 'go-back' }, { type: 'go-back' });
    expect(back.draft.step).toBe('licences');
    expect(back.entries).toEqual(overview.entries);
    expect(back.draft.answers).toEqual(overview.draft.answers);
  });

  it('opens any step that is answered from the list of steps', () => {
    const back = after(exampleAtOverview(), { type: 'go-to', step: 'sla' });
    expect(back.draft.step).toBe('sla');
    expect(after(back, { type: 'go-to', step: 'overview' }).draft.step).toBe('overview');
  });

  it('never opens the overview over something entered that is not answered', () => {
    const entered: Record<string, Partial<WizardSession['entries']>> = {
      quantity: { licences: { text: '20', lastValid: 20, termMonths: 12 } },
      term: { licences: { text: '10', lastValid: 10, termMonths: 24 } },
      sla: { slaId: 'premium' },
      address: { billingAddressId: 'address-2' },
      'new address': { newAddress: emptyAddress(account) },
      payment: { paymentMethodId: 'payment-2' },
      'new payment': { newPayment: { kind: 'invoice' } },
    };
    for (const [what, entries] of Object.entries(entered)) {
      const session = after(exampleAtOverview(), { type: 'go-to', step: 'licences' }, { type: 'enter', entries });
      expect(canOpen(session, 'overview'), what).toBe(false);
      expect(after(session, { type: 'go-to', step: 'overview' }).draft.step, what).toBe('licences');
    }
  });

  it('leads from "Change" in the overview to the step, and with its answer back to the overview', () => {
    const revising = after(exampleAtOverview(), { type: 'revise', step: 'sla' });
    expect(revising.draft.step).toBe('sla');
    const revised = after(
      revising,
      { type: 'enter', entries: { slaId: 'premium' } },
      { type: 'answer-sla', slaId: 'premium' },
    );
    expect(revised.draft.step).toBe('overview');
    expect(revised.draft.answers.sla).toEqual({ slaId: 'premium' });
  });

  it('goes on step by step once "Change" was left by another way', () => {
    const session = after(
      exampleAtOverview(),
      { type: 'revise', step: 'sla' },
      { type: 'go-back' },
      { type: 'answer-licences', quantity: 10, termMonths: 12 },
    );
    expect(session.draft.step).toBe('sla');
  });
});

describe('an answered order', () => {
  it('that is accepted is confirmed with its number', () => {
    const state = {
      kind: 'accepted',
      confirmationNumber: 'C-2026-000481',
      acceptedAt: '2026-11-16T09:00:00Z',
    } as const;
    const { draft } = after(exampleAtOverview(), { type: 'send' }, { type: 'record', placed: placedOrder(state) });
    expect(draft).toMatchObject({
      step: 'confirmation',
      outcome: { kind: 'accepted', confirmationNumber: 'C-2026-000481' },
    });
  });

  it('that waits is confirmed as queued, and as accepted when the answer comes', () => {
    const queued = after(exampleAtOverview(), { type: 'record', placed: placedOrder({ kind: 'queued' }) });
    expect(queued.draft).toMatchObject({ step: 'confirmation', outcome: { kind: 'queued' } });
    const state = { kind: 'accepted', confirmationNumber: 'C-1', acceptedAt: '2026-11-16T10:00:00Z' } as const;
    const accepted = after(queued, { type: 'record', placed: placedOrder(state) });
    expect(accepted.draft).toMatchObject({ outcome: { kind: 'accepted', confirmationNumber: 'C-1' } });
  });

  it('that could not be placed at all stays at the overview under its id, to be sent again', () => {
    const session = after(exampleAtOverview(), { type: 'send' }, { type: 'record', placed: null });
    expect(session).toEqual(exampleAtOverview());
  });

  it.each([
    ['refused', refused],
    ['stopped by other figures', stopped],
  ])('that is %s leads back to the same overview under a new order id', (_what, state) => {
    const answered = after(exampleAtOverview(), { type: 'record', placed: placedOrder(state) });
    expect(answered.draft.step).toBe('overview');
    const basis = figuresBasis(upgradeData());
    const again = after(answered, { type: 'start-over', orderId: otherOrderId, replaces: null, basis });
    expect(again.placed).toBeNull();
    expect(again.draft.orderId).toBe(otherOrderId);
    expect({ ...again.draft, orderId }).toEqual(exampleAtOverview().draft);
  });

  it('that waited and was then refused can still be changed', () => {
    const again = after(
      exampleAtOverview(),
      { type: 'record', placed: placedOrder({ kind: 'queued' }) },
      { type: 'record', placed: placedOrder(refused) },
      { type: 'start-over', orderId: otherOrderId, replaces: null, basis: '' },
    );
    expect(again.draft).toMatchObject({ step: 'overview', orderId: otherOrderId });
  });

  it('opens no step from the list any more', () => {
    const session = after(exampleAtOverview(), { type: 'record', placed: placedOrder(refused) });
    expect(canOpen(session, 'licences')).toBe(false);
  });
});
