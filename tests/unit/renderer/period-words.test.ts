// F9: trial and term dates with days left, always with the date beside the relative words.
import { beforeAll, describe, expect, it } from 'vitest';
import { i18n, startMessages } from '../../../renderer/app/i18n.ts';
import { periodWords } from '../../../renderer/features/accounts/details/period-words.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { aSubscription, anActiveSubscription } from '../../fixtures/builders.ts';

function words(subscription: Subscription, on: string) {
  return periodWords({ subscription, catalogue: { trialGraceDays: 14 }, on }, i18n.t);
}

describe('the dates of a subscription in words', () => {
  beforeAll(() => startMessages('en'));

  it('say how long a trial still runs (worked example 6)', () => {
    expect(words(aSubscription(), '2026-11-16')).toEqual({
      label: 'Trial',
      whole: '1 Nov 2026 to 30 Nov 2026',
      left: '14 days left, until 30 Nov 2026',
    });
    expect(words(aSubscription(), '2026-11-30').left).toBe('last day today, 30 Nov 2026');
  });

  it('say until when an expired trial can still be upgraded, and from when not any more', () => {
    expect(words(aSubscription(), '2026-12-01').left).toBe('Upgrade possible until 14 Dec 2026');
    expect(words(aSubscription(), '2026-12-14').whole).toBe('Ended 14 days ago, on 30 Nov 2026');
    expect(words(aSubscription(), '2026-12-15').left).toBe('No upgrade possible any more since 15 Dec 2026');
  });

  it('say how long a minimum term still runs, then that the subscription is open-ended', () => {
    const active = anActiveSubscription();
    expect(words(active, '2026-11-17')).toEqual({
      label: 'Minimum term',
      whole: '16 Nov 2026 to 15 Nov 2027, 12 months',
      left: '363 days left, until 15 Nov 2027',
    });
    expect(words(active, '2027-11-16')).toEqual({
      label: 'Minimum term',
      whole: 'Open-ended since 16 Nov 2027',
      left: null,
    });
  });

  it('say when a subscription ended', () => {
    const ended = anActiveSubscription({ state: 'ended', endedOn: '2027-04-01' });
    expect(words(ended, '2027-05-01').whole).toBe('Ended on 1 Apr 2027');
  });
});
