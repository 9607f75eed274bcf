// Who is signed in (F1–F3): signing in and out, and opening where the app was left, also without a
// connection. Holds the current profile; never sees a token, never keeps a password.
import type { Failure } from '../../shared/contract/failure.ts';
import type { ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import type { ProfileCache } from '../store/profile-cache.ts';
import { forgetProfile, readProfiles, saveProfile } from '../store/profiles.ts';
import { readSignedInProfile, writeSignedInProfile } from '../store/signed-in-profile.ts';
import { countUnsent, type UnsentCounts } from '../store/unsent-counts.ts';
import { StorageProblem } from '../store/storage-problem.ts';
import { createCacheRecovery } from './cache-recovery.ts';
import type { CurrentProfile } from './current-profile.ts';
import { isProfileOf, isSameMe, type KnownProfile, type PortalSession, type ProfileKey } from './known-profile.ts';
import type { SessionService, SessionServiceOptions } from './session-options.ts';
import { signedInState, signedOutState, storageProblemState, type SignedOutBecause } from './session-state.ts';
import { checkSignIn } from './sign-in.ts';

/** What of a profile is needed to open it. */
type Opened = Pick<KnownProfile, 'profileId' | 'isSample' | 'address' | 'me'>;

/** The session of this app. One thing at a time: signing in waits for signing out. */
export function createSessionService(options: SessionServiceOptions): SessionService {
  const { work, samplePortal } = options;
  let state: SessionState = { kind: 'starting' };
  let current: CurrentProfile | null = null;
  /** The portal's session of the current profile; null where there is none yet. */
  let portal: PortalSession | null = null;
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
  function open(profile: Opened, session: PortalSession | null): SessionState {
    const { profileId, isSample, address, me } = profile;
    let opened: ProfileCache | null = null;
    portal = session;
    try {
      // Written only where it is news, so that the app also opens on a full disk.
      if (readSignedInProfile(work) !== profileId) writeSignedInProfile(work, profileId);
      opened = options.caches.open(profileId);
      const { cache, syncFile, setAside } = opened;
      // Known before the connection is made, which may tell of changes at once.
      current = { profileId, isSample, address, me, cache, syncFile, connection: null };
      const entered = setCurrent({ ...current, connection: session?.connect(profile, cache, syncFile) ?? null });
      if (setAside !== null) {
        options.onStorageEvent({ kind: 'cache-damaged', damage: 'unreadable', keptAs: setAside });
      }
      return entered;
    } catch (error) {
      current = null;
      opened?.cache.close();
      if (error instanceof StorageProblem) return setState(storageProblemState(error, options.home));
      setState(signedOutState(readProfiles(work), 'session-ended'));
      throw error;
    }
  }

  /** Nothing of the profile can be read or ordered from the first moment on. */
  async function leave(): Promise<void> {
    const left = current;
    current = null;
    await close(left);
  }

  async function close(left: CurrentProfile | null): Promise<void> {
    try {
      await left?.connection?.close();
    } finally {
      left?.cache.close();
    }
  }

  /** A portal session becomes the current profile: the known one of that staff member, or a new one. */
  async function enter(session: PortalSession, at: ProfileKey): Promise<Result<SessionState>> {
    const me = await session.me();
    if (!me.ok) return me;
    const known = readProfiles(work).find((profile) => isProfileOf(profile, at, me.value));
    const profileId = known?.profileId ?? options.newProfileId();
    const profile: KnownProfile = { profileId, ...at, lastSignedInAtMs: options.nowMs(), me: me.value };
    saveProfile(work, profile);
    await leave();
    session.keepFor(profileId);
    return success(open(profile, session));
  }

  async function enterSample(): Promise<Result<SessionState>> {
    const address = await samplePortal.start();
    const session = await options.signInAt(address, samplePortal.credentials);
    if (!session.ok) return session;
    return enter(session.value, { address, email: samplePortal.credentials.email, isSample: true });
  }

  const notEntered = (error: unknown): null => {
    options.reportBug(error);
    return null;
  };

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
    portal = session.value;
    setCurrent({ ...current, address, connection: portal.connect(profile, current.cache, current.syncFile) });
  }

  async function signOutNow(input: ValidInput<'session.sign-out'>): Promise<Result<SessionState>> {
    const left = current;
    if (left === null) return success(signOutOfProblem());
    const unsent = unsentWork(countUnsent(work, left.profileId));
    if (unsent !== null && input.unsentWork === 'ask') return failed(unsent);
    // From here on nothing is placed any more that the count above has not seen.
    current = null;
    try {
      await left.connection?.signOut();
      await close(left);
    } catch (error) {
      options.reportBug(error);
    }
    forgetAll(left.profileId, input.wipeCache);
    return success(setSignedOut('signed-out'));
  }

  /** What cannot be removed is said in the log, keeps nobody signed in, and keeps nothing else. */
  function forgetAll(profileId: string, isWiped: boolean): void {
    const attempt = (forget: () => void): void => {
      try {
        forget();
      } catch (error) {
        options.reportBug(error);
      }
    };
    attempt(() => options.forgetSecret(profileId));
    if (!isWiped) return;
    attempt(() => options.caches.wipe(profileId));
    attempt(() => {
      // Whoever signs in again finds own work only under its profile.
      if (hasOwnWork(countUnsent(work, profileId))) return;
      forgetProfile(work, profileId);
      options.onProfileForgotten(profileId);
    });
  }

  /** Where a cache could not be opened, its profile is signed out all the same. */
  function signOutOfProblem(): SessionState {
    if (state.kind !== 'storage-problem') return state;
    const profileId = readSignedInProfile(work);
    if (profileId !== null) forgetAll(profileId, false);
    return setSignedOut('signed-out');
  }

  const recovery = createCacheRecovery({
    ...options.caches,
    current: () => current,
    inTurn,
    disconnect: async (profile) => {
      current = { ...profile, connection: null };
      await profile.connection?.close();
    },
    reconnect: (profile) => {
      setCurrent({ ...profile, connection: portal?.connect(profile, profile.cache, profile.syncFile) ?? null });
    },
    reopen: (profile) => {
      open(profile, portal);
    },
    record: options.onStorageEvent,
    reportBug: options.reportBug,
  });

  return {
    recovery,
    current: () => current,
    read: () => success(state),
    resume: async () => {
      try {
        await inTurn(resumeLast);
      } finally {
        // Never for ever: whatever went wrong, one can sign in.
        if (state.kind === 'starting') setState(signedOutState([], 'session-ended'));
      }
    },
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
        // The sample portal knows its own user; only a broken one refuses it, or does not start.
        const again = isSample ? await enterSample().catch(notEntered) : null;
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

function hasOwnWork({ orders, edits, quotes }: UnsentCounts): boolean {
  return [orders, edits, quotes].some(
    ({ waiting, needingAttention, rejected }) => waiting + needingAttention + rejected > 0,
  );
}

/** What waits to be sent, as the refusal to sign out; null where nothing does. */
function unsentWork({ orders, edits, quotes }: UnsentCounts): Failure | null {
  const differences = [
    { field: 'waitingOrders', shown: 0, now: orders.waiting },
    { field: 'waitingEdits', shown: 0, now: edits.waiting },
    { field: 'waitingQuotes', shown: 0, now: quotes.waiting },
  ].filter(({ now }) => now > 0);
  return differences.length === 0 ? null : { code: 'conflict', what: 'unsent-work', differences };
}
