// How fast a first sync goes and how long it will still take, from what was seen of it. Pure: the times
// are handed in.

/** How many entries were stored at a moment (milliseconds of any steady clock). */
export interface Sighting {
  readonly atMs: number;
  readonly stored: number;
}

export interface FirstSyncProgress {
  /** 0 to 1; null until the portal said how many there are. */
  readonly share: number | null;
  /** Entries a second; null until two sightings tell. */
  readonly ratePerSecond: number | null;
  readonly secondsLeft: number | null;
}

/** The shortest stretch that says something about the rate. */
const tellingMs = 400;

/** Progress between the first sighting and the newest. */
export function firstSyncProgress(first: Sighting, newest: Sighting, total: number | null): FirstSyncProgress {
  const share = total === null || total === 0 ? null : Math.min(1, newest.stored / total);
  const passedMs = newest.atMs - first.atMs;
  if (passedMs < tellingMs || newest.stored <= first.stored) return { share, ratePerSecond: null, secondsLeft: null };
  const ratePerSecond = Math.round(((newest.stored - first.stored) * 1000) / passedMs);
  const secondsLeft =
    total === null || ratePerSecond === 0 ? null : Math.max(0, Math.ceil((total - newest.stored) / ratePerSecond));
  return { share, ratePerSecond, secondsLeft };
}
