// Drafts of orders (F18): kept durably with every change, one per profile, subscription and change. A row that is
// not what was kept any more stays in the file, is never answered as a draft, and hides no other.
import { keptDraftSchema } from '../../shared/contract/drafts.ts';
import type { DraftKey, KeptDraft } from '../../shared/contract/drafts.ts';
import type { SealedValue } from './seal.ts';
import { draftsTable, isSealIntact, sealedInsert, withSeal } from './sealed-tables.ts';
import type { WorkStore } from './work-store.ts';

/** Whose drafts: never another profile's or staff member's. */
export interface DraftOwner {
  readonly profileId: string;
  readonly staffId: string;
}

export interface StoredDraft {
  readonly draft: KeptDraft;
  readonly changedAt: string;
}

type DraftRow = [
  draftId: string,
  profileId: string,
  staffId: string,
  accountId: string,
  subscriptionId: string,
  kind: string,
  document: string,
  changedAt: string,
  seal: string,
];

const allColumns = draftsTable.columns.join(', ');
const isOwned = 'profile_id = ? AND staff_id = ?';
const isOfKey = '(subscription_id = ? AND kind = ?)';

/**
 * Keeps a draft, durably, in place of any other of its subscription and change; answers with what was kept before.
 * One whose order was placed, or that is older than what is kept, changes nothing: the answer is then `null`. Throws
 * where the id is that of somebody else's draft.
 */
export function saveDraft(
  work: WorkStore,
  owner: DraftOwner,
  { draft, changedAt }: StoredDraft,
): { readonly before: KeptDraft | null } | null {
  return work.write(() => {
    if (isPlaced(work, draft.draftId)) return null;
    refuseAnothers(work, owner, draft.draftId);
    const rows = work.prepare
      .rows<DraftRow>(`SELECT ${allColumns} FROM drafts WHERE ${isOwned} AND (draft_id = ? OR ${isOfKey})`)
      .all(owner.profileId, owner.staffId, draft.draftId, draft.subscriptionId, draft.kind);
    const kept = readableOf(rows).map((stored) => stored.draft);
    const before = kept.find(({ draftId }) => draftId === draft.draftId) ?? null;
    if (before !== null && before.revision >= draft.revision) return null;
    for (const { draftId } of kept) removeDraft(work, owner.profileId, draftId);
    const values: SealedValue[] = [
      draft.draftId,
      owner.profileId,
      owner.staffId,
      draft.accountId,
      draft.subscriptionId,
      draft.kind,
      JSON.stringify(draft),
      changedAt,
    ];
    work.prepare.command(sealedInsert(draftsTable)).run(...withSeal(draftsTable, values));
    return { before };
  });
}

/** All drafts that can be read, the last changed first, and how many cannot. */
export function listDrafts(work: WorkStore, owner: DraftOwner): { drafts: StoredDraft[]; unreadable: number } {
  const rows = work.prepare
    .rows<DraftRow>(`SELECT ${allColumns} FROM drafts WHERE ${isOwned} ORDER BY changed_at DESC, rowid DESC`)
    .all(owner.profileId, owner.staffId);
  const drafts = readableOf(rows);
  return { drafts, unreadable: rows.length - drafts.length };
}

/** The draft of a subscription and change; null where none is kept. */
export function readDraft(work: WorkStore, owner: DraftOwner, key: DraftKey): KeptDraft | null {
  const rows = work.prepare
    .rows<DraftRow>(`SELECT ${allColumns} FROM drafts WHERE ${isOwned} AND ${isOfKey}`)
    .all(owner.profileId, owner.staffId, key.subscriptionId, key.kind);
  return readableOf(rows)[0]?.draft ?? null;
}

/** Removes a draft: its order was placed, or the user discarded it. Runs within the transaction of its caller. */
export function removeDraft(work: WorkStore, profileId: string, draftId: string): void {
  work.prepare.command('DELETE FROM drafts WHERE profile_id = ? AND draft_id = ?').run(profileId, draftId);
}

/** Of a row that is not what was kept, nothing says whose it is: it makes room. */
function refuseAnothers(work: WorkStore, { profileId, staffId }: DraftOwner, draftId: string): void {
  const row = work.prepare.rows<DraftRow>(`SELECT ${allColumns} FROM drafts WHERE draft_id = ?`).get(draftId);
  if (row === undefined || !isSealIntact(draftsTable, row)) return;
  if (row[1] !== profileId || row[2] !== staffId) throw new Error('another draft has this id');
}

/** A draft has the id of its order. */
function isPlaced(work: WorkStore, draftId: string): boolean {
  return work.prepare.values<1>('SELECT 1 FROM outbox WHERE item_id = ?').get(draftId) !== undefined;
}

function readableOf(rows: readonly DraftRow[]): StoredDraft[] {
  return rows.map(readable).filter((stored) => stored !== null);
}

function readable(row: DraftRow): StoredDraft | null {
  if (!isSealIntact(draftsTable, row)) return null;
  const draft = keptDraftSchema.safeParse(jsonOf(row[6]));
  return draft.success ? { draft: draft.data, changedAt: row[7] } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
