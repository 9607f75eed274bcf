// A profile as it is opened: who it belongs to, and the portal's session that it is opened with. Decides
// only whose a profile is; never sees a token.
import type { Result } from '../../shared/contract/result.ts';
import type { MeResponse } from '../../shared/portal/session.ts';
import type { CacheStore } from '../store/cache-store.ts';
import type { Profile } from '../store/profiles.ts';
import type { Connection } from './current-profile.ts';

/** A session at a portal; its tokens stay inside. */
export interface PortalSession {
  readonly me: () => Promise<Result<MeResponse>>;
  /** Keeps the refresh token under the profile from now on. */
  readonly keepFor: (profileId: string) => void;
  /** Starts sync into a file, and push, for a profile whose cache is read. */
  readonly connect: (
    profile: Pick<KnownProfile, 'profileId' | 'me'>,
    cache: CacheStore,
    syncFile: string,
  ) => Connection;
}

/** A profile that can be opened. */
export type KnownProfile = Profile & { readonly me: MeResponse };

/** Where and as whom somebody signs in. */
export type ProfileKey = Pick<Profile, 'address' | 'email' | 'isSample'>;

/**
 * The sample portal's address changes with every start. An address that has become somebody else's opens
 * nothing of the one who had it before.
 */
export function isProfileOf(profile: Profile, at: ProfileKey, me: MeResponse): boolean {
  if (profile.isSample !== at.isSample) return false;
  const isSamePlace = profile.address === at.address && profile.email.toLowerCase() === at.email.toLowerCase();
  if (!at.isSample && !isSamePlace) return false;
  return profile.me === null || (profile.me.staff.id === me.staff.id && profile.me.reseller.id === me.reseller.id);
}

/** Whether the portal says the same of staff and reseller, at whatever time. */
export function isSameMe({ now: _a, ...a }: MeResponse, { now: _b, ...b }: MeResponse): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
