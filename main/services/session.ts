// Who is signed in (F1–F3): signing in and out, and opening where the app was left, also without a
// connection. Holds the current profile; never sees a token, never keeps a password.
import type { Failure } from '../../shared/contract/failure.ts';
import type { ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import type { MeResponse } from '../../shared/portal/session.ts';
import type { CacheStore } from '../store/cache-store.ts';
import { countOutbox } from '../store/outbox.ts';
import { forgetProfile, readProfiles, saveProfile, type Profile } from '../store/profiles.ts';
import { readSignedInProfile, writeSignedInProfile } from '../store/signed-in-profile.ts';
import { StorageProblem } from '../store/storage-problem.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { Credentials } from './credentials.ts';
import type { Connection, CurrentProfile, ReadCurrent } from './current-profile.ts';
import { signedInState, signedOutState, storageProblemState, type SignedOutBecause } from './session-state.ts';
import { checkSignIn } from './sign-in.ts';

/** A session at a portal; its tokens stay inside. */
export interface PortalSession {
  readonly me: () => Promise<Result<MeResponse>>;
  /** Keeps the refresh token under the profile from now on. */
  readonly keepFor: (profileId: string) => void;
  /** Starts sync and push for a profile. */
  readonly connect: (profile: KnownProfile, cache: CacheStore) => Connection;
}

/** A profile that can be opened. */
export type KnownProfile = Profile & { readonly me: MeResponse };

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
  /** Throws a `StorageProblem`. */
  readonly openCache: (profileId: string) => CacheStore;
  readonly wipeCache: (profileId: string) => void;
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
  readonly close: () => Promise<void>;
}

/** The session of this app. One thing at a time: signing in waits for signing out. */
export function createSessionService(options: SessionServiceOptions): SessionService {
  const { work, samplePortal } = options;
  let state: SessionState = { kind: 'starting' };
  let current: CurrentProfile | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = queue.then(task);
    queue = turn.catch(() => undefined);
    return turn;
  }

  function setState(next: SessionState): SessionState {
    state = next;
    options.onChanged(next);
    return next;
  }

  const setCurrent = (profile: CurrentProfile): SessionState => {
    current = profile;
    return setState(signedInState(profile, options.hasSecretStore));
  };

  const setSignedOut = (because: SignedOutBecause): SessionState => {
    writeSignedInProfile(work, null);
    return setState(signedOutState(readProfiles(work), because));
  };

  /** Opens the cache of a profile; a file that must not be touched becomes the state. */
  function open(profile: KnownProfile, session: PortalSession | null): SessionState {
    const { profileId, isSample, address, me } = profile;
    try {
      const cache = options.openCache(profileId);
      writeSignedInProfile(work, profileId);
      // Known before the connection is made, which may tell of changes at once.
      current = { profileId, isSample, address, me, cache, connection: null };
      return setCurrent({ ...current, connection: session?.connect(profile, cache) ?? null });
    } catch (error) {
      if (error instanceof StorageProblem) return setState(storageProblemState(error, options.home));
      throw error;
    }
  }

  async function leave(): Promise<void> {
    const left = current;
    current = null;
    await left?.connection?.close();
    left?.cache.close();
  }

  /** A portal session becomes the current profile: the known one of that staff member, or a new one. */
  async function enter(session: PortalSession, at: ProfileKey): Promise<Result<SessionState>> {
    const me = await session.me();
    if (!me.ok) return me;
    const known = readProfiles(work).find((profile) => isProfileOf(profile, at));
    const profileId = known?.profileId ?? options.newProfileId();
    const profile: KnownProfile = { profileId, ...at, lastSignedInAtMs: options.nowMs(), me: me.value };
    await leave();
    saveProfile(work, profile);
    session.keepFor(profileId);
    return success(open(profile, session));
  }

  async function enterSample(): Promise<Result<SessionState>> {
    const address = await samplePortal.start();
    const session = await options.signInAt(address, samplePortal.credentials);
    if (!session.ok) return session;
    return enter(session.value, { address, email: samplePortal.credentials.email, isSample: true });
  }

  async function resumeLast(): Promise<void> {
    const profiles = readProfiles(work);
    const signedInId = readSignedInProfile(work);
    const profile = profiles.find(({ profileId }) => profileId === signedInId);
    if (profile === undefined) {
      setState(signedOutState(profiles, profiles.length === 0 ? 'never-signed-in' : 'signed-out'));
      return;
    }
    const { me } = profile;
    if (me === null) {
      setSignedOut('session-ended');
      return;
    }
    if (profile.isSample) {
      open({ ...profile, me }, null);
      void inTurn(async () => connectSample(profile.profileId)).catch(options.reportBug);
      return;
    }
    const session = options.resumeAt(profile.address, profile.profileId);
    if (session === null) setSignedOut('secret-not-kept');
    else open({ ...profile, me }, session);
  }

  /** After a restart the cache is open at once; the embedded portal may take a moment. */
  async function connectSample(profileId: string): Promise<void> {
    if (current?.profileId !== profileId) return;
    const address = await samplePortal.start();
    const session = await options.signInAt(address, samplePortal.credentials);
    if (!session.ok) throw new Error(`the sample portal refused its own user: ${session.failure.code}`);
    const stored = readProfiles(work).find((profile) => profile.profileId === profileId);
    const moved = { profileId, isSample: true, address, email: samplePortal.credentials.email, me: current.me };
    const profile: KnownProfile = { ...moved, lastSignedInAtMs: stored?.lastSignedInAtMs ?? options.nowMs() };
    saveProfile(work, profile);
    session.value.keepFor(profileId);
    setCurrent({ ...current, address, connection: session.value.connect(profile, current.cache) });
  }

  async function signOutNow(input: ValidInput<'session.sign-out'>): Promise<Result<SessionState>> {
    const left = current;
    if (left === null) return success(state.kind === 'storage-problem' ? setSignedOut('signed-out') : state);
    const { waiting } = countOutbox(work, left.profileId);
    if (waiting > 0 && input.unsentWork === 'ask') return failed(unsentWork(waiting));
    await left.connection?.signOut();
    await leave();
    options.forgetSecret(left.profileId);
    if (input.wipeCache) options.wipeCache(left.profileId);
    if (input.wipeCache && waiting === 0) forgetProfile(work, left.profileId);
    return success(setSignedOut('signed-out'));
  }

  return {
    current: () => current,
    read: () => success(state),
    resume: () => inTurn(resumeLast),
    signIn: async (input) => {
      const checked = checkSignIn(input);
      if (!checked.ok) return checked;
      const { origin, credentials } = checked.value;
      return inTurn(async () => {
        const session = await options.signInAt(origin, credentials);
        if (!session.ok) return session;
        return enter(session.value, { address: origin, email: credentials.email, isSample: false });
      });
    },
    trySampleData: () => inTurn(enterSample),
    signOut: (input) => inTurn(() => signOutNow(input)),
    endedByPortal: (profileId) =>
      inTurn(async () => {
        if (current?.profileId !== profileId) return;
        const { isSample } = current;
        await leave();
        options.forgetSecret(profileId);
        // The sample portal knows its own user; only a broken one refuses it.
        const again = isSample ? await enterSample() : null;
        if (again?.ok !== true) setSignedOut('session-ended');
      }),
    renewMe: (profileId, me) => {
      if (current?.profileId !== profileId || isSameMe(current.me, me)) return;
      const stored = readProfiles(work).find((profile) => profile.profileId === profileId);
      if (stored !== undefined) saveProfile(work, { ...stored, me });
      setCurrent({ ...current, me });
    },
    close: () => inTurn(leave),
  };
}

type ProfileKey = Pick<Profile, 'address' | 'email' | 'isSample'>;

/** The sample portal's address changes with every start. */
function isProfileOf(profile: Profile, at: ProfileKey): boolean {
  if (at.isSample || profile.isSample) return at.isSample && profile.isSample;
  return profile.address === at.address && profile.email.toLowerCase() === at.email.toLowerCase();
}

function unsentWork(waiting: number): Failure {
  return {
    code: 'conflict',
    what: 'unsent-work',
    differences: [{ field: 'waitingOrders', shown: 0, now: waiting }],
  };
}

function isSameMe({ now: _a, ...a }: MeResponse, { now: _b, ...b }: MeResponse): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
