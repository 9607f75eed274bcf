// Settings of this installation, one row each. A stored value that is broken or from another version
// falls back to its default, alone. Never refuses to start over a setting.
import type * as z from 'zod';
import { defaultSettings, settingsSchema } from '../../shared/contract/settings.ts';
import type { Settings, SettingsPatch } from '../../shared/contract/settings.ts';
import type { WorkStore } from './work-store.ts';

/** All settings, with defaults for what was never changed. */
export function readSettings(work: WorkStore): Settings {
  const rows = work.prepare.rows<[string, string]>('SELECT name, value FROM settings').all();
  const stored = new Map(rows.map(([name, value]) => [name, parsedJson(value)]));
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
  const write = work.prepare.command('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  work.database
    .transaction(() => {
      for (const [name, value] of Object.entries(patch)) {
        if (value !== undefined) write.run(name, JSON.stringify(value));
      }
    })
    .immediate();
  return readSettings(work);
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
