// The profile that is signed in: its cache, and its connection to the portal once there is one. What sync
// does for it is handed in as functions. Types, and the one refusal that all services share.
import { failed } from '../../shared/contract/result.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { SyncState } from '../../shared/contract/sync.ts';
import type { MeResponse } from '../../shared/portal/session.ts';
import type { CacheStore } from '../store/cache-store.ts';

/** What sync knows of the state; the outbox's counts come from work.db. */
export type ConnectionState = Omit<SyncState, 'outbox'>;

/** A connection to a portal, as one staff member. */
export interface Connection {
  readonly state: () => ConnectionState;
  readonly syncNow: () => Promise<void>;
  /** Sends what waits in the outbox, now. */
  readonly sendOutbox: () => void;
  /** Ends when an attempt to send an item has ended and its effects are shown, or after that many milliseconds. */
  readonly attempted: (itemId: string, withinMs: number) => Promise<void>;
  /** Ends the session at the portal, as far as it can be reached. */
  readonly signOut: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface CurrentProfile {
  readonly profileId: string;
  readonly isSample: boolean;
  /** The portal's origin; the sample portal's changes with every start. */
  readonly address: string;
  readonly me: MeResponse;
  readonly cache: CacheStore;
  /** What is synced: the cache's file, or its successor's while the cache is damaged. */
  readonly syncFile: string;
  /** Null until the portal's address and a token are known. */
  readonly connection: Connection | null;
}

/** Gives the profile that is signed in now, or null. */
export type ReadCurrent = () => CurrentProfile | null;

/** The answer to everything that needs a profile where none is signed in. */
export function signedOut(): { readonly ok: false; readonly failure: Failure } {
  return failed({ code: 'not-permitted', reason: 'signed-out' });
}

/** The answer where the profile is there and its connection is not yet. */
export function notConnected(profile: CurrentProfile): { readonly ok: false; readonly failure: Failure } {
  return failed({ code: 'offline', reason: 'no-network', address: profile.address });
}
