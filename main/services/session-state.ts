// The session as the renderer sees it, from profiles and the current one. Pure; never holds a token.
import type { SessionState } from '../../shared/contract/session.ts';
import type { Profile } from '../store/profiles.ts';
import type { StorageProblem } from '../store/storage-problem.ts';
import type { CurrentProfile } from './current-profile.ts';

export type SignedOutBecause = Extract<SessionState, { kind: 'signed-out' }>['because'];

/** Signed out, with what to offer in the form: the last portal that is not the sample one. */
export function signedOutState(profiles: readonly Profile[], because: SignedOutBecause): SessionState {
  const known = profiles.filter(({ isSample }) => !isSample);
  const last = known.toSorted((a, b) => b.lastSignedInAtMs - a.lastSignedInAtMs)[0];
  return { kind: 'signed-out', lastAddress: last?.address ?? null, lastEmail: last?.email ?? null, because };
}

/** Signed in. The sample portal needs no kept secret: the app signs in to it by itself. */
export function signedInState(profile: CurrentProfile, hasSecretStore: boolean): SessionState {
  const { profileId, me, address, isSample } = profile;
  return {
    kind: 'signed-in',
    profileId,
    staff: me.staff,
    reseller: me.reseller,
    portal: { name: me.portal.name, address, isSample },
    isSecretKept: isSample || hasSecretStore,
  };
}

/** A file that must not be touched. */
export function storageProblemState({ problem, file }: StorageProblem, folder: string): SessionState {
  return { kind: 'storage-problem', problem, file, folder };
}
