// F33: the first sync shows counts, rate and time left, and claims nothing that it cannot know.
import { describe, expect, it } from 'vitest';
import { firstSyncProgress } from '../../../renderer/features/connection/first-sync-progress.ts';

const start = { atMs: 1000, stored: 0 };

describe('the progress of a first sync', () => {
  it('gives share, rate and time left between two sightings', () => {
    expect(firstSyncProgress(start, { atMs: 3000, stored: 20_000 }, 100_000)).toEqual({
      share: 0.2,
      ratePerSecond: 10_000,
      secondsLeft: 8,
    });
  });

  it('has no share and no time left while the portal has not said how many there are', () => {
    expect(firstSyncProgress(start, { atMs: 2000, stored: 500 }, null)).toEqual({
      share: null,
      ratePerSecond: 500,
      secondsLeft: null,
    });
  });

  it('claims no rate from a first glance or while nothing moves', () => {
    expect(firstSyncProgress(start, { atMs: 1100, stored: 900 }, 1000).ratePerSecond).toBeNull();
    expect(firstSyncProgress(start, { atMs: 9000, stored: 0 }, 1000).ratePerSecond).toBeNull();
  });

  it('is never more than whole, even when more arrives than was announced', () => {
    const progress = firstSyncProgress(start, { atMs: 2000, stored: 1200 }, 1000);
    expect(progress.share).toBe(1);
    expect(progress.secondsLeft).toBe(0);
  });
});
