// The state of the connection and the cache, for the status area.
import * as z from 'zod';
import { instantSchema } from '../domain/calendar.ts';
import { offlineReasonSchema } from './failure.ts';

const itemCountsSchema = z.object({ waiting: z.int(), needingAttention: z.int(), rejected: z.int() });

export const syncStateSchema = z.object({
  connection: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('unknown') }),
    z.object({ kind: z.literal('connected') }),
    z.object({ kind: z.literal('offline'), reason: offlineReasonSchema }),
  ]),
  activity: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('idle') }),
    /** First sync or resync: how many entities are stored of how many (null until the portal said). */
    z.object({
      kind: z.literal('snapshot'),
      stored: z.int(),
      total: z.int().nullable(),
      startedAt: instantSchema,
    }),
    z.object({ kind: z.literal('pulling') }),
  ]),
  /** False until the first sync is complete: lists may be short. */
  isComplete: z.boolean(),
  lastSyncAt: instantSchema.nullable(),
  /** What waits to be sent, and what needs the user: a decision, or a look at a refusal. */
  outbox: z.object({ orders: itemCountsSchema, edits: itemCountsSchema, quotes: itemCountsSchema }),
  /** Entities of a shape that this version does not know, set aside. */
  parkedEntities: z.int(),
});
export type SyncState = z.infer<typeof syncStateSchema>;
