// Who has signed in on this machine, and where: enough to open the app without a connection. Never a
// password, never a token.
import { meResponseSchema } from '../../shared/portal/session.ts';
import type { MeResponse } from '../../shared/portal/session.ts';
import { sealOf } from './seal.ts';
import type { WorkStore } from './work-store.ts';

export interface Profile {
  readonly profileId: string;
  readonly address: string;
  readonly email: string;
  readonly isSample: boolean;
  readonly lastSignedInAtMs: number;
  /** What the portal said of the staff member; null where it cannot be read any more: sign in again. */
  readonly me: MeResponse | null;
}

type StoredProfile = [
  id: string,
  address: string,
  email: string,
  isSample: number,
  lastSignedInAtMs: number,
  me: string,
  seal: string,
];

/** All profiles, the one that signed in last first. One that is not what was written has to sign in again. */
export function readProfiles(work: WorkStore): Profile[] {
  const sql = `SELECT id, address, email, is_sample, last_signed_in_at_ms, me, seal FROM profiles
    ORDER BY last_signed_in_at_ms DESC, id`;
  return work.prepare
    .rows<StoredProfile>(sql)
    .all()
    .map(([profileId, address, email, isSample, lastSignedInAtMs, me, seal]) => ({
      profileId,
      address,
      email,
      isSample: isSample === 1,
      lastSignedInAtMs,
      me:
        seal === sealOf('profiles', [profileId, address, email, isSample, lastSignedInAtMs, me])
          ? readableMe(me)
          : null,
    }));
}

/** Adds a profile, or updates it. */
export function saveProfile(work: WorkStore, profile: Profile & { readonly me: MeResponse }): void {
  const { profileId, address, email, isSample, lastSignedInAtMs, me } = profile;
  const row = [profileId, address, email, isSample ? 1 : 0, lastSignedInAtMs, JSON.stringify(me)];
  work.prepare
    .command('INSERT OR REPLACE INTO profiles VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(...row, sealOf('profiles', row));
}

/** Removes a profile, from the write-ahead log too. Its orders in the outbox stay: they are own work. */
export function forgetProfile(work: WorkStore, profileId: string): void {
  work.prepare.command('DELETE FROM profiles WHERE id = ?').run(profileId);
  work.database.pragma('wal_checkpoint(TRUNCATE)');
}

function readableMe(text: string): MeResponse | null {
  try {
    const result = meResponseSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
