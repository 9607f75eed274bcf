import { describe, expect, it } from 'vitest';
import { accountStatusOf, availabilityOf, deadlineOf, stateOn } from '../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { newTerm, termEffectOf, termLengthsOf } from '../../../shared/domain/term-effect.ts';
import { anActiveSubscription, aSubscription } from '../../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';

const catalogue = sampleVolumeCatalogue;
const cancelled = anActiveSubscription({
  scheduledChanges: [{ kind: 'cancel', orderId: 'order-9', effectiveFrom: '2027-11-16' }],
});

describe('the state of a subscription on a day', () => {
  it('is what the portal says, as long as no date has passed', () => {
    expect(stateOn(aSubscription(), { on: '2026-11-16' })).toBe('trial');
    expect(stateOn(aSubscription({ state: 'trial-expired' }), { on: '2026-11-16' })).toBe('trial-expired');
    expect(stateOn(anActiveSubscription(), { on: '2030-01-01' })).toBe('active');
    expect(stateOn(anActiveSubscription({ state: 'ended', endedOn: '2026-11-01' }), { on: '2026-10-01' })).toBe(
      'ended',
    );
  });

  it('is ended from the day that a cancellation takes effect, and on the day it says it ended', () => {
    expect(stateOn(cancelled, { on: '2027-11-15' })).toBe('cancellation-scheduled');
    expect(stateOn(cancelled, { on: '2027-11-16' })).toBe('ended');
    expect(stateOn(anActiveSubscription({ endedOn: '2026-12-01' }), { on: '2026-12-01' })).toBe('ended');
    expect(stateOn(anActiveSubscription({ endedOn: '2026-12-01' }), { on: '2026-11-30' })).toBe('active');
  });
});

describe('the next deadline', () => {
  const deadline = (subscription: Subscription, on: string) => deadlineOf(subscription, { on, catalogue });

  it('of a trial is its last day, with 0 days left on the day itself', () => {
    expect(deadline(aSubscription(), '2026-11-24')).toEqual({ kind: 'trial-ends', date: '2026-11-30', daysLeft: 6 });
    expect(deadline(aSubscription(), '2026-11-30')?.daysLeft).toBe(0);
  });

  it('of an expired trial is the last day on which it can still be upgraded, then nothing (D11)', () => {
    expect(deadline(aSubscription(), '2026-12-01')).toEqual({ kind: 'grace-ends', date: '2026-12-14', daysLeft: 13 });
    expect(deadline(aSubscription(), '2026-12-15')).toBeNull();
  });

  it('of a paid subscription is the end of its minimum term, then nothing', () => {
    expect(deadline(anActiveSubscription(), '2027-11-10')).toMatchObject({ kind: 'term-ends', daysLeft: 5 });
    expect(deadline(anActiveSubscription(), '2027-11-16')).toBeNull();
    expect(deadline(anActiveSubscription({ term: null }), '2027-11-16')).toBeNull();
  });

  it('of a cancelled one is the last day on which the system works (D8)', () => {
    expect(deadline(cancelled, '2027-11-01')).toEqual({ kind: 'cancellation', date: '2027-11-15', daysLeft: 14 });
    expect(deadline(cancelled, '2027-11-16')).toBeNull();
  });
});

describe('whether a change can be ordered', () => {
  const ask = (
    kind: 'upgrade' | 'add-licences',
    subscription: Subscription,
    overrides: Partial<Parameters<typeof availabilityOf>[0]> = {},
  ) => {
    const answer = availabilityOf({ kind, subscription, catalogue, on: '2026-11-20', role: 'sales', ...overrides });
    return answer.available ? 'available' : answer.reason;
  };

  it('depends on the role: viewers only see (F4)', () => {
    expect(ask('upgrade', aSubscription(), { role: 'viewer' })).toBe('role');
    expect(ask('add-licences', anActiveSubscription(), { role: 'viewer' })).toBe('role');
    expect(ask('upgrade', aSubscription(), { role: 'administrator' })).toBe('available');
  });

  it('a trial can be upgraded on each of its days, and takes no additions before (D1)', () => {
    expect(ask('upgrade', aSubscription(), { on: '2026-11-01' })).toBe('available');
    expect(ask('upgrade', aSubscription(), { on: '2026-11-30' })).toBe('available');
    expect(ask('add-licences', aSubscription())).toBe('trial-needs-upgrade-first');
  });

  it('an expired trial can be upgraded through its days of grace (D11)', () => {
    expect(ask('upgrade', aSubscription(), { on: '2026-12-14' })).toBe('available');
    expect(ask('upgrade', aSubscription(), { on: '2026-12-15' })).toBe('grace-over');
    expect(ask('add-licences', aSubscription(), { on: '2026-12-14' })).toBe('trial-needs-upgrade-first');
    expect(ask('add-licences', aSubscription(), { on: '2026-12-15' })).toBe('grace-over');
  });

  it('a paid subscription can be upgraded and added to inside and after its minimum term (D2, D4)', () => {
    for (const on of ['2026-11-20', '2028-05-05']) {
      expect(ask('upgrade', anActiveSubscription(), { on })).toBe('available');
      expect(ask('add-licences', anActiveSubscription(), { on })).toBe('available');
    }
  });

  it('an ended one takes nothing', () => {
    expect(ask('upgrade', cancelled, { on: '2027-11-16' })).toBe('ended');
    expect(ask('add-licences', anActiveSubscription({ state: 'ended' }))).toBe('ended');
  });

  it('nothing can be added at the maximum, though the SLA can still be upgraded', () => {
    const full = anActiveSubscription({ licenceQuantity: 500 });
    expect(ask('add-licences', full)).toBe('at-maximum');
    expect(ask('upgrade', full)).toBe('available');
    expect(ask('upgrade', anActiveSubscription({ licenceQuantity: 501 }))).toBe('at-maximum');
  });

  it('a scheduled cancellation stops only the upgrade that would start a new term', () => {
    const restarting = { ...catalogue, upgradeRestartsTerm: true };
    expect(ask('add-licences', cancelled)).toBe('available');
    expect(ask('upgrade', cancelled)).toBe('available');
    expect(ask('add-licences', cancelled, { catalogue: restarting })).toBe('available');
    expect(ask('upgrade', cancelled, { catalogue: restarting })).toBe('cancellation-scheduled');
  });
});

describe('the minimum term', () => {
  const term = newTerm('2026-11-16', 12);
  const restarting = { ...catalogue, upgradeRestartsTerm: true };
  const inTerm = { isTrial: false, term, on: '2027-11-15' };

  it('starts with the upgrade of a trial, which chooses its length (D9)', () => {
    const effect = termEffectOf({ kind: 'upgrade', isTrial: true, term: null, catalogue, on: '2026-11-16' });
    expect(effect).toEqual({ effect: 'starts', reason: 'trial-upgrade' });
    expect(termLengthsOf(effect, catalogue)).toEqual([12, 24, 36]);
  });

  it('is kept or restarted by an upgrade inside it, as the catalogue says (D9)', () => {
    const kept = termEffectOf({ ...inTerm, kind: 'upgrade', catalogue });
    expect(kept).toEqual({ effect: 'unchanged', reason: 'catalogue-keeps' });
    expect(termLengthsOf(kept, catalogue)).toEqual([]);
    const restarted = termEffectOf({ ...inTerm, kind: 'upgrade', catalogue: restarting });
    expect(restarted).toEqual({ effect: 'restarts', reason: 'catalogue-restarts' });
    expect(termLengthsOf(restarted, restarting)).toEqual([12, 24, 36]);
  });

  it('is never started by adding licences (D4)', () => {
    expect(termEffectOf({ ...inTerm, kind: 'add-licences', catalogue: restarting }).effect).toBe('unchanged');
  });

  it('does not come back once it is over', () => {
    const after = termEffectOf({ ...inTerm, kind: 'upgrade', catalogue: restarting, on: '2027-11-16' });
    expect(after).toEqual({ effect: 'unchanged', reason: 'open-ended-keeps' });
  });
});

describe('the status of an account', () => {
  it('is the most urgent of its subscriptions, none without any', () => {
    expect(accountStatusOf(['active', 'trial', 'ended'])).toBe('trial');
    expect(accountStatusOf(['active', 'cancellation-scheduled'])).toBe('cancellation-scheduled');
    expect(accountStatusOf(['ended', 'active'])).toBe('active');
    expect(accountStatusOf([])).toBeNull();
  });
});
