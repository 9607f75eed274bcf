// A session as a draft and back (F18): everything that was entered but an IBAN, and figures that are checked again.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAddress } from '../../../renderer/forms/address-form.ts';
import { figuresOf } from '../../../renderer/features/order-wizard/figures.ts';
import { draftContentOf, resumedSession } from '../../../renderer/features/order-wizard/kept-draft.ts';
import { movedFigures, seenFiguresOf } from '../../../renderer/features/order-wizard/seen-figures.ts';
import { figuresBasis } from '../../../renderer/features/order-wizard/wizard-data.ts';
import type { WizardData } from '../../../renderer/features/order-wizard/wizard-data.ts';
import { newSession } from '../../../renderer/features/order-wizard/wizard-session.ts';
import type { SessionAction, WizardSession } from '../../../renderer/features/order-wizard/wizard-session.ts';
import { keptDraftSchema, longestKeptText } from '../../../shared/contract/drafts.ts';
import type { KeptDraft } from '../../../shared/contract/drafts.ts';
import { stepsOf } from '../../../shared/domain/wizard.ts';
import { anActiveSubscription, aSubscription } from '../../fixtures/builders.ts';
import {
  account,
  additionData,
  after,
  exampleAtOverview,
  orderId,
  placedOrder,
  upgradeData,
} from './wizard-fixtures.ts';

const iban = 'DE89 3704 0044 0532 0130 00';

/** As main keeps it: through JSON and its schema. */
function kept(data: WizardData, session: WizardSession): KeptDraft {
  const content = draftContentOf(data, session);
  if (content === null) throw new Error('there is nothing to keep');
  return keptDraftSchema.parse(JSON.parse(JSON.stringify({ ...content, revision: 1 })));
}

function seen(data: WizardData, session: WizardSession): WizardSession {
  const figures = seenFiguresOf(figuresOf(data, session));
  return after(session, { type: 'see-figures', basis: figuresBasis(data), figures });
}

describe('a draft', () => {
  it('begins with the first thing that the user does, not with looking', () => {
    const looked = seen(upgradeData(), newSession(upgradeData(), orderId));
    expect(draftContentOf(upgradeData(), looked)).toBeNull();
    const typed = after(looked, { type: 'enter', entries: { slaId: 'premium' } });
    expect(draftContentOf(upgradeData(), typed)).toMatchObject({ draftId: orderId, isOpen: true });
  });

  it('is none while the order is on its way, and once it is placed', () => {
    const sending = after(exampleAtOverview(), { type: 'send' });
    expect(draftContentOf(upgradeData(), sending)).toBeNull();
    for (const kind of ['queued', 'withdrawn'] as const) {
      const placed = after(exampleAtOverview(), { type: 'record', placed: placedOrder({ kind }) });
      expect(draftContentOf(upgradeData(), placed)).toBeNull();
    }
    const orderIdAgain = '6f1c0d4e-7c11-4a70-9d53-0c8f7a4b1e02';
    const again: SessionAction = { type: 'start-over', orderId: orderIdAgain, replaces: orderId, basis: '' };
    const placed = after(exampleAtOverview(), { type: 'record', placed: placedOrder({ kind: 'withdrawn' }) });
    expect(draftContentOf(upgradeData(), after(placed, again))).toMatchObject({
      draftId: orderIdAgain,
      replaces: orderId,
    });
  });

  it('comes back at its step, with its answers and everything entered', () => {
    for (const data of [upgradeData(), additionData()]) {
      for (const step of stepsOf(data.kind).filter((one) => one !== 'confirmation')) {
        const overview = exampleAtOverview(data);
        const newAddress = { ...emptyAddress(account), street: 'Alter Wall 1', postalCode: '2045' };
        const session = seen(
          data,
          after(overview, { type: 'go-to', step }, { type: 'enter', entries: { newAddress } }),
        );
        expect(resumedSession(data, kept(data, session)), `${data.kind} at ${step}`).toEqual(session);
      }
    }
  });

  it('that was being revised still leads back to the overview', () => {
    const session = seen(upgradeData(), after(exampleAtOverview(), { type: 'revise', step: 'sla' }));
    const resumed = resumedSession(upgradeData(), kept(upgradeData(), session));
    const revised = after(resumed, { type: 'answer-sla', slaId: 'business' });
    expect(revised.draft.step).toBe('overview');
  });

  it('has no place for an IBAN, and says that one has to be entered again', () => {
    const sepa = { accountHolder: 'Katrin Bergmann', iban, mandateAccepted: true };
    const newPayment = { kind: 'sepa', sepa, hadIban: false } as const;
    const session = after(exampleAtOverview(), { type: 'enter', entries: { newPayment } });
    const draft = kept(upgradeData(), session);
    expect(JSON.stringify(draft)).not.toContain('0532');
    const resumed = resumedSession(upgradeData(), draft);
    expect(resumed.entries.newPayment).toEqual({ kind: 'sepa', sepa: { ...sepa, iban: '' }, hadIban: true });
    expect(resumedSession(upgradeData(), kept(upgradeData(), resumed)).entries.newPayment).toMatchObject({
      hadIban: true,
    });
  });

  it('can be kept whatever is typed, cut where no field would take it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const newAddress = { ...emptyAddress(account), street: text, country: text };
        const licences = { text, lastValid: 5, termMonths: 12 };
        const session = after(exampleAtOverview(), { type: 'enter', entries: { newAddress, licences } });
        const { entries } = kept(upgradeData(), session);
        expect(entries.licences.text).toBe(text.slice(0, longestKeptText));
        expect(entries.newAddress?.street).toBe(text.slice(0, longestKeptText));
      }),
    );
  });
});

describe('figures that were seen', () => {
  const session = seen(upgradeData(), exampleAtOverview());

  it('and still hold are not announced again, whatever else changed', () => {
    const data = upgradeData({ subscription: aSubscription({ version: 2 }) });
    expect(resumedSession(data, kept(upgradeData(), session)).seen.basis).toBe(figuresBasis(data));
  });

  it('are announced on another day by what moved, old and new', () => {
    const data = upgradeData({ on: '2026-11-17' });
    const resumed = resumedSession(data, kept(upgradeData(), session));
    expect(resumed.seen.basis).not.toBe(figuresBasis(data));
    const moved = movedFigures(resumed.seen.figures, seenFiguresOf(figuresOf(data, resumed)));
    expect(moved?.map(({ field }) => field)).toEqual(['credit', 'termLastDay']);
  });

  it('are announced where somebody changed the subscription', () => {
    const addition = seen(additionData(), after(newSession(additionData(), orderId), { type: 'enter', entries: {} }));
    const data = additionData({ subscription: anActiveSubscription({ version: 2, slaId: 'business' }) });
    const resumed = resumedSession(data, kept(additionData(), addition));
    const moved = movedFigures(resumed.seen.figures, seenFiguresOf(figuresOf(data, resumed)));
    expect(moved?.[0]).toMatchObject({ field: 'monthlyBefore', shown: { minor: 9030 }, now: { minor: 11_930 } });
  });

  it('of another choice are not compared', () => {
    const other = after(session, {
      type: 'enter',
      entries: { licences: { text: '12', lastValid: 12, termMonths: 12 } },
    });
    const now = seenFiguresOf(figuresOf(upgradeData(), other));
    expect(now).not.toBeNull();
    expect(movedFigures(session.seen.figures, now)).toBeNull();
  });
});
