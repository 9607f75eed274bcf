// Which profile was signed in when the app ended, so that it opens there again. Kept in work.db beside
// the settings; never a token.
import { readSettingRow, writeSettingRow } from './settings.ts';
import type { WorkStore } from './work-store.ts';

const rowName = 'signed-in-profile';

/** The id of the profile that is signed in; null after signing out. */
export function readSignedInProfile(work: WorkStore): string | null {
  return readSettingRow(work, rowName) || null;
}

/** Keeps who is signed in; null for nobody. */
export function writeSignedInProfile(work: WorkStore, profileId: string | null): void {
  writeSettingRow(work, rowName, profileId ?? '');
}
