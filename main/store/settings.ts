// Settings of this installation, one row each. A stored value that is broken or from another version
// falls back to its default, alone. Never refuses to start over a setting.
import type * as z from 'zod';
import { defaultSettings, settingsSchema } from '../../shared/contract/settings.ts';
import type { Settings, SettingsPatch } from '../../shared/contract/settings.ts';
import { sealOf } from './seal.ts';
import type { WorkStore } from './work-store.ts';

/** All settings, with defaults for what was never changed. */
export function readSettings(work: WorkStore): Settings {
  const rows = work.prepare.rows<[string, string, string]>('SELECT name, value, seal FROM settings').all();
  const right = rows.filter(([name, value, seal]) => seal === sealOf('settings', [name, value]));
  const stored = new Map(right.map(([name, value]) => [name, parsedJson(value)]));
  const { shape } = settingsSchema;
  return {
    language: valid(shape.language, stored.get('language'), defaultSettings.language),
    theme: valid(shape.theme, stored.get('theme'), defaultSettings.theme),
    contrast: valid(shape.contrast, stored.get('contrast'), defaultSettings.contrast),
    density: valid(shape.density, stored.get('density'), defaultSettings.density),
    accountList: valid(shape.accountList, stored.get('accountList'), defaultSettings.accountList),
  };
}

/** Changes what the patch names, durably; answers with all settings. */
export function writeSettings(work: WorkStore, patch: SettingsPatch): Settings {
  work.write(() => {
    for (const [name, value] of Object.entries(patch)) {
      if (value !== undefined) writeSettingRow(work, name, JSON.stringify(value));
    }
  });
  return readSettings(work);
}

/** One row of `settings`, where other facts of this installation are kept too; null where it is not what was written. */
export function readSettingRow(work: WorkStore, name: string): string | null {
  const sql = 'SELECT value, seal FROM settings WHERE name = ?';
  const row = work.prepare.rows<[string, string]>(sql).get(name);
  return row !== undefined && row[1] === sealOf('settings', [name, row[0]]) ? row[0] : null;
}

/** Writes one row of `settings`, durably. */
export function writeSettingRow(work: WorkStore, name: string, value: string): void {
  work.prepare
    .command('INSERT OR REPLACE INTO settings (name, value, seal) VALUES (?, ?, ?)')
    .run(name, value, sealOf('settings', [name, value]));
}

function valid<S extends z.ZodType>(schema: S, stored: unknown, fallback: z.output<S>): z.output<S> {
  const result = schema.safeParse(stored);
  return result.success ? result.data : fallback;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
