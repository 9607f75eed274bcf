// What main pushes to the renderer. Hints, never the data itself: the renderer asks again for what it
// shows. Names are in the past tense where something happened.
import * as z from 'zod';
import { sessionStateSchema } from './session.ts';
import { settingsSchema } from './settings.ts';
import { syncStateSchema } from './sync.ts';

export const dataAreaSchema = z.enum(['accounts', 'catalogues', 'orders', 'outbox', 'drafts', 'quotes']);
export type DataArea = z.infer<typeof dataAreaSchema>;

export const events = {
  /** The cache changed. `accountIds` null: too many to name. */
  'data.changed': z.object({ areas: z.array(dataAreaSchema), accountIds: z.array(z.string()).nullable() }),
  'session.changed': sessionStateSchema,
  'sync.changed': syncStateSchema,
  'settings.changed': settingsSchema,
  /** A file was checked, backed up, found damaged, or repaired. */
  'storage.changed': z.object({}),
  /** So many documents of a batch are done. */
  'documents.progressed': z.object({ batchId: z.string(), done: z.int(), total: z.int() }),
  /** The operating system or a menu asked the window to go somewhere (`/accounts/…`). */
  'navigation.requested': z.object({ path: z.string() }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
