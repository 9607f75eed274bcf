// How a step of sync ended. Types, and the one failure that sync makes itself.
import type { DataArea } from '../../shared/contract/events.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { SourceFailure } from './byte-source.ts';

export type Outcome =
  | { readonly kind: 'done' }
  /** 410: the cursor is too old, a snapshot is needed. */
  | { readonly kind: 'resync-required' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What changed in the cache; `accountIds` null: too many to name. */
export interface DataChanged {
  readonly areas: DataArea[];
  readonly accountIds: string[] | null;
}

/** How far a snapshot is. */
export interface SnapshotProgress {
  readonly stored: number;
  readonly total: number | null;
}

/** The portal answered with something that cannot be right: it is there, and failing. */
export const portalFailing: Outcome = {
  kind: 'failed',
  failure: { code: 'offline', reason: 'portal-failing', address: null },
};

/** The outcome of a call that failed. */
export function outcomeOf({ failure, status }: SourceFailure): Outcome {
  return status === 410 ? { kind: 'resync-required' } : { kind: 'failed', failure };
}
