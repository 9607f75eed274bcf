// What the session needs, and what it offers. Types only.
import type { ValidInput } from '../../shared/contract/requests.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import type { StorageEvent } from '../../shared/contract/storage.ts';
import type { MeResponse } from '../../shared/portal/session.ts';
import type { ProfileCache } from '../store/profile-cache.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { CacheRecovery } from './cache-recovery.ts';
import type { Credentials } from './credentials.ts';
import type { ReadCurrent } from './current-profile.ts';
import type { PortalSession } from './known-profile.ts';

export interface SessionServiceOptions {
  readonly work: WorkStore;
  readonly home: string;
  /** Whether the system keeps refresh tokens over a restart. */
  readonly hasSecretStore: boolean;
  readonly newProfileId: () => string;
  readonly nowMs: () => number;
  readonly signInAt: (origin: string, credentials: Credentials) => Promise<Result<PortalSession>>;
  /** The session of the kept refresh token; null where none is kept. */
  readonly resumeAt: (origin: string, profileId: string) => PortalSession | null;
  readonly forgetSecret: (profileId: string) => void;
  /** The embedded portal: started where it does not run yet. */
  readonly samplePortal: { readonly start: () => Promise<string>; readonly credentials: Credentials };
  readonly caches: {
    /** Throws a `StorageProblem`. */
    readonly open: (profileId: string) => ProfileCache;
    readonly beginSuccessor: (profileId: string) => string;
    readonly replaceBySuccessor: (profileId: string) => string | null;
    readonly wipe: (profileId: string) => void;
  };
  /** Own work has forgotten a profile: whatever else has it is to forget it too. */
  readonly onProfileForgotten: (profileId: string) => void;
  readonly onStorageEvent: (event: StorageEvent) => void;
  readonly onChanged: (state: SessionState) => void;
  readonly reportBug: (error: unknown) => void;
}

export interface SessionService {
  readonly current: ReadCurrent;
  readonly read: () => Result<SessionState>;
  /** Opens the profile that was signed in when the app ended. */
  readonly resume: () => Promise<void>;
  readonly signIn: (input: ValidInput<'session.sign-in'>) => Promise<Result<SessionState>>;
  readonly trySampleData: () => Promise<Result<SessionState>>;
  readonly signOut: (input: ValidInput<'session.sign-out'>) => Promise<Result<SessionState>>;
  /** The portal ended the session: signed out, cache and own work kept. */
  readonly endedByPortal: (profileId: string) => Promise<void>;
  /** What the portal says of staff and reseller now. */
  readonly renewMe: (profileId: string, me: MeResponse) => void;
  readonly recovery: CacheRecovery;
  readonly close: () => Promise<void>;
}
