// Which profile was signed in when the app ended, so that it opens there again. Kept in work.db beside
// the settings; never a token.
import type { WorkStore } from './work-store.ts';

const rowName = 'signed-in-profile';

/** The id of the profile that is signed in; null after signing out. */
export function readSignedInProfile(work: WorkStore): string | null {
  const row = work.database.prepare('SELECT value FROM settings WHERE name = ?').pluck().get(rowName);
  return typeof row === 'string' && row !== '' ? row : null;
}

/** Keeps who is signed in; null for nobody. */
export function writeSignedInProfile(work: WorkStore, profileId: string | null): void {
  const upsert =
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value';
  work.database.prepare(upsert).run(rowName, profileId ?? '');
}
