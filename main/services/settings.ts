// Reading and changing the settings of this installation (F28, F29, F32). Where work.db cannot be used
// they hold until the app ends.
import { defaultSettings, type Settings, type SettingsPatch } from '../../shared/contract/settings.ts';
import { success, type Result } from '../../shared/contract/result.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import type { WorkStore } from '../store/work-store.ts';

export interface SettingsService {
  readonly read: () => Result<Settings>;
  readonly change: (patch: SettingsPatch) => Result<Settings>;
}

/** The settings of a work.db, or without one of this run. */
export function createSettingsService(
  work: WorkStore | null,
  onChanged: (settings: Settings) => void,
): SettingsService {
  let ofThisRun = defaultSettings;
  return {
    read: () => success(work === null ? ofThisRun : readSettings(work)),
    change(patch) {
      if (work === null) ofThisRun = { ...ofThisRun, ...withoutUndefined(patch) };
      const settings = work === null ? ofThisRun : writeSettings(work, patch);
      onChanged(settings);
      return success(settings);
    },
  };
}

function withoutUndefined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
