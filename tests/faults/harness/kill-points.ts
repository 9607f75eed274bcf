// Named points at which a process is ended: statements and requests of the product, found by a part of their
// text. A point whose text no longer occurs is reported as never reached.
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import type { Strike } from '../process/strike.ts';

export interface KillPoint {
  readonly name: string;
  readonly at: Strike['at'];
  /** Parts of the statement, or of `METHOD /path`. */
  readonly matching: readonly string[];
  /** The last occurrence in one life that is worth striking at. */
  readonly upTo: number;
  /** Whether it lies in the first life of a home: set-up, migration, first sync. */
  readonly isOfFirstLife: boolean;
  /** What the user does first, so that the life gets there; null where every life does. */
  readonly way: Way | null;
}

/** What a user can do. */
export type Way = 'order' | 'draft' | 'edit' | 'withdraw' | 'theme' | 'look' | 'sync' | 'others' | 'resync' | 'backup';

const later = { at: 'statement', upTo: 3, isOfFirstLife: false, way: 'order' } as const;
const backup = { ...later, upTo: 1, way: 'backup' } as const;
const again = { ...later, way: 'resync' } as const;
const first = { at: 'statement', upTo: 2, isOfFirstLife: true, way: null } as const;

export const killPoints: readonly KillPoint[] = [
  { ...first, name: 'a migration', matching: ['CREATE TABLE'] },
  { ...first, name: 'the version after a migration', matching: ['PRAGMA user_version = '] },
  { ...first, name: 'saving a profile', matching: ['INTO profiles'] },
  { ...first, name: 'a snapshot received', matching: ['_staged (id, version, document'], upTo: 12 },
  { ...first, name: 'the rows of a snapshot', matching: ['account_rows_staged'], upTo: 8 },
  { ...first, name: 'the swap of a snapshot', matching: ['RENAME TO'], upTo: 5 },
  { ...first, name: 'the answer to signing in', at: 'request', matching: ['POST /v1/session'] },
  { ...first, name: 'asking for the snapshot', at: 'request', matching: ['GET /v1/snapshot'], upTo: 1 },
  { ...later, name: 'placing an order', matching: ['INSERT INTO outbox'] },
  { ...later, name: 'an order about to leave', matching: ['UPDATE outbox', ' sending '] },
  { ...later, name: 'the answer to an order', matching: ['UPDATE outbox', ' accepted '] },
  { ...later, name: 'an order put back', matching: ['UPDATE outbox', ' queued '] },
  { ...later, name: 'orders made due', matching: ['SET next_attempt_at_ms = 0'], way: 'sync' },
  { ...later, name: 'an order taken back', matching: ['UPDATE outbox', ' withdrawn '], way: 'withdraw' },
  { ...later, name: 'an edit on its way', at: 'request', matching: ['PATCH /v1/accounts/'], way: 'edit' },
  { ...later, name: 'the answer to an edit', matching: ['UPDATE outbox', ' accepted '], way: 'edit' },
  { ...later, name: 'a draft kept', matching: ['INTO drafts'], way: 'draft' },
  { ...later, name: 'a draft replaced, or ordered', matching: ['DELETE FROM drafts'], way: 'draft' },
  { ...later, name: 'a setting', matching: ['INTO settings'], upTo: 2, way: 'theme' },
  { ...later, name: 'a commit', matching: ['COMMIT'], upTo: 12 },
  { ...later, name: 'the cursor', matching: ['INTO facts'], upTo: 6, way: 'others' },
  { ...later, name: 'a changed entity', matching: ['INSERT OR REPLACE INTO subscriptions'], way: 'others' },
  { ...later, name: 'a request for an order', at: 'request', matching: [' /v1/orders/'] },
  { ...later, name: 'sending an order', at: 'request', matching: ['PUT /v1/orders/'] },
  { ...later, name: 'asking what became of an order', at: 'request', matching: ['GET /v1/orders/'], upTo: 2 },
  { ...later, name: 'renewing the session', at: 'request', matching: ['POST /v1/session/refresh'], upTo: 1, way: null },
  { ...later, name: 'pulling changes', at: 'request', matching: ['GET /v1/changes'], way: 'sync' },
  { ...later, name: 'comparing digests', at: 'request', matching: ['GET /v1/digest'], upTo: 1, way: 'others' },
  { ...again, name: 'a later snapshot received', matching: ['_staged (id, version, document'], upTo: 12 },
  { ...again, name: 'the swap of a later snapshot', matching: ['RENAME TO'], upTo: 5 },
  { ...backup, name: 'copying a backup', matching: ['VACUUM INTO'] },
  { ...backup, name: 'a backup put in its place', at: 'file', matching: ['rename writing.db'] },
  { ...later, name: 'any statement', matching: [], upTo: 150, way: null },
  { ...first, name: 'any statement of the first life', matching: [], upTo: 500 },
];

const salvage = { ...later, at: 'file', upTo: 1, way: null } as const;
const building = { ...salvage, at: 'statement', upTo: 4 } as const;

/** Where the repair of damaged own work is cut short. */
export const salvagePoints: readonly KillPoint[] = [
  { ...salvage, name: 'salvage: keeping the damaged file', matching: ['copy work.db', 'work.damaged-'], upTo: 2 },
  { ...salvage, name: 'salvage: a mended log put in its place', matching: ['rename', 'work.db-wal'] },
  { ...salvage, name: 'salvage: reading a copy', matching: ['copy work.db', 'work.reading.db'], upTo: 2 },
  { ...building, name: 'salvage: a table of the new file', matching: ['CREATE TABLE'] },
  { ...building, name: 'salvage: an order or edit', matching: ['INSERT INTO outbox (sequence'] },
  { ...building, name: 'salvage: a draft', matching: ['INSERT INTO drafts (draft_id'] },
  { ...salvage, name: 'salvage: the new file is whole', matching: ['rename', 'work.salvaging.db'] },
  { ...salvage, name: 'salvage: the new file put in its place', matching: ['rename work.salvaged.db'] },
];

/** Points that lie in other threads than the main one: what the sync and storage workers do. */
export const threadPoints: readonly KillPoint[] = killPoints.filter(({ name }) =>
  [
    ...['a snapshot received', 'the rows of a snapshot', 'the swap of a snapshot'],
    ...['a commit', 'the cursor', 'a changed entity', 'any statement', 'copying a backup'],
  ].includes(name),
);

/** A point of this life, and where exactly; only among those with that name, where one is given and such a life has it. */
export function someStrike(
  random: RandomSequence,
  { isFirstLife, focus }: { readonly isFirstLife: boolean; readonly focus: string | null },
): { point: KillPoint; strike: Strike } {
  const possible = killPoints.filter(({ isOfFirstLife }) => isOfFirstLife === isFirstLife);
  const focused = possible.filter(({ name }) => name === focus);
  const point = random.pick(focused.length > 0 ? focused : possible);
  return { point, strike: strikeAt(point, random, 'process') };
}

/** Where exactly a point is struck at. */
export function strikeAt({ at, matching, upTo }: KillPoint, random: RandomSequence, ends: Strike['ends']): Strike {
  const nth = random.happens(0.5) ? 1 : random.whole(1, upTo);
  return { at, matching, nth, when: random.pick(['before', 'after']), ends };
}
