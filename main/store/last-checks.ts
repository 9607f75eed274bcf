// When which file was last checked, and what came of it; kept beside the settings. Decides nothing.
import * as z from 'zod';
import { storageStateSchema } from '../../shared/contract/storage.ts';
import type { StorageState } from '../../shared/contract/storage.ts';
import { readSettingRow, writeSettingRow } from './settings.ts';
import type { WorkStore } from './work-store.ts';

export type CheckName = keyof StorageState['checks'];
export type CheckResult = NonNullable<StorageState['checks'][CheckName]>;

const rowName = 'last-checks';
const checksSchema = storageStateSchema.shape.checks;
const keptSchema = z.record(z.string(), checksSchema.partial());
const none: StorageState['checks'] = { ownWorkQuick: null, ownWorkFull: null, cacheQuick: null, cacheFull: null };
/** Checks of own work belong to no profile. */
const ofOwnWork = '';

/** The last checks of own work, and of a profile's cache where one is named. */
export function readLastChecks(work: WorkStore, profileId: string | null): StorageState['checks'] {
  const kept = readKept(work);
  const ofProfile = profileId === null ? {} : (kept[profileId] ?? {});
  return checksSchema.parse({ ...none, ...ofProfile, ...kept[ofOwnWork] });
}

/** Keeps the result of a check; of a cache under its profile. */
export function writeLastCheck(work: WorkStore, profileId: string | null, name: CheckName, result: CheckResult): void {
  const kept = readKept(work);
  const at = name === 'ownWorkQuick' || name === 'ownWorkFull' ? ofOwnWork : (profileId ?? ofOwnWork);
  writeSettingRow(work, rowName, JSON.stringify({ ...kept, [at]: { ...kept[at], [name]: result } }));
}

function readKept(work: WorkStore): z.infer<typeof keptSchema> {
  const text = readSettingRow(work, rowName);
  const kept = keptSchema.safeParse(text === null ? {} : JSON.parse(text));
  return kept.success ? kept.data : {};
}
