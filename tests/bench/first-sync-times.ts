// What one measured first sync took, as it crosses from its own process.

export interface FirstSyncTimes {
  readonly wholeMs: number;
  /** Until a first page of the list could be read; null where it is not measured. */
  readonly firstPageMs: number | null;
  /** The longest stretches in which the main thread did nothing else: the 99th percentile, and the longest. */
  readonly blockedP99Ms: number | null;
  readonly blockedMaxMs: number | null;
}
