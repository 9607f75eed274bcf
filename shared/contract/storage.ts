// What the app knows of its own files: checks, backups, what happened to them, and what was set aside (F36).
import * as z from 'zod';
import { calendarDateSchema, instantSchema } from '../domain/calendar.ts';

/** Why a cache was fetched anew. */
export const cacheDamageSchema = z.enum(['unreadable', 'check', 'read']);
export type CacheDamage = z.infer<typeof cacheDamageSchema>;

/** Something that happened to the files of this installation, for the user to know. */
export const storageEventSchema = z.discriminatedUnion('kind', [
  /** A damaged work.db was read row by row; `keptAs` is the damaged file, null where it was gone. */
  z.object({
    kind: z.literal('own-work-salvaged'),
    keptAs: z.string().nullable(),
    rows: z.int(),
    fromBackups: z.int(),
    /** Rows that are lost but for the damaged file. */
    unreadable: z.int(),
    /** False where parts of the file could not be read: more may be missing. */
    isCountCertain: z.boolean(),
  }),
  /** The log of work.db was damaged and was mended: nothing is missing. `keptAs` is the file as it was. */
  z.object({ kind: z.literal('own-work-mended'), keptAs: z.string() }),
  /** work.db was taken away while it was open, and written again. */
  z.object({ kind: z.literal('own-work-put-back') }),
  /** The reserve was given up, so that own work could still be kept. */
  z.object({ kind: z.literal('disk-full') }),
  /** The cache is damaged and is fetched anew: read meanwhile, or set aside at once, as `keptAs`. */
  z.object({ kind: z.literal('cache-damaged'), damage: cacheDamageSchema, keptAs: z.string().nullable() }),
  z.object({ kind: z.literal('cache-rebuilt'), keptAs: z.string().nullable() }),
  z.object({ kind: z.literal('backup-restored'), date: calendarDateSchema, rows: z.int() }),
]);
export type StorageEvent = z.infer<typeof storageEventSchema>;

const checkSchema = z.object({ at: instantSchema, isSound: z.boolean() }).nullable();

export const storageStateSchema = z.object({
  dataFolder: z.string(),
  checks: z.object({
    ownWorkQuick: checkSchema,
    ownWorkFull: checkSchema,
    cacheQuick: checkSchema,
    cacheFull: checkSchema,
  }),
  /** When the portal's digest last equalled the cache's; null where nobody is signed in, or it never did. */
  lastDigestAt: instantSchema.nullable(),
  /** A damaged cache is being fetched anew beside. */
  isCacheRebuilding: z.boolean(),
  /** False while the disk is full. */
  hasReserve: z.boolean(),
  /** Entities of a type or shape that this version does not know. */
  parked: z.array(z.object({ type: z.string(), count: z.int(), ids: z.array(z.string()) })),
  /** The newest first. */
  events: z.array(
    z.object({ id: z.string(), happenedAt: instantSchema, isSeen: z.boolean(), event: storageEventSchema }),
  ),
});
export type StorageState = z.infer<typeof storageStateSchema>;

/** What is in a backup, or came out of one. */
export const ownWorkCountsSchema = z.object({ orders: z.int(), edits: z.int(), drafts: z.int(), quotes: z.int() });
export type OwnWorkCounts = z.infer<typeof ownWorkCountsSchema>;

export const backupListSchema = z.object({
  /** The newest first. `contents` null: the backup cannot be read. */
  backups: z.array(
    z.object({ date: calendarDateSchema, writtenAt: instantSchema, contents: ownWorkCountsSchema.nullable() }),
  ),
});
export type BackupList = z.infer<typeof backupListSchema>;
