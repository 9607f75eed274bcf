// Settings of this installation: how the app looks and speaks. Kept in work.db.
import * as z from 'zod';
import { languageSchema } from '../domain/text.ts';

export const accountColumns = [
  'company',
  'customerNumber',
  'city',
  'subscriptions',
  'licences',
  'status',
  'nextDeadline',
  'monthly',
] as const;
export const accountColumnSchema = z.enum(accountColumns);
export type AccountColumn = z.infer<typeof accountColumnSchema>;

export const settingsSchema = z.object({
  /** `system` follows the operating system. */
  language: z.union([languageSchema, z.literal('system')]),
  theme: z.enum(['light', 'dark', 'system']),
  contrast: z.enum(['normal', 'more']),
  density: z.enum(['compact', 'comfortable']),
  accountList: z.object({
    columns: z
      .array(z.object({ column: accountColumnSchema, widthPx: z.int().min(40).max(1200) }))
      .min(1)
      .refine((columns) => new Set(columns.map(({ column }) => column)).size === columns.length, 'duplicate'),
    sort: z.object({ column: accountColumnSchema, direction: z.enum(['ascending', 'descending']) }),
    /** The divider between list and details. */
    listWidthPx: z.int().min(200).max(4000),
  }),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsPatchSchema = settingsSchema.partial();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  contrast: 'normal',
  density: 'compact',
  accountList: {
    columns: [
      { column: 'company', widthPx: 220 },
      { column: 'city', widthPx: 112 },
      { column: 'licences', widthPx: 80 },
      { column: 'status', widthPx: 148 },
    ],
    sort: { column: 'company', direction: 'ascending' },
    listWidthPx: 640,
  },
};
