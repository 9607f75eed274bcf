// What an image has to hold: everything that the app acknowledged before the power was lost, unharmed. Opened as the
// app opens it; nothing may have to be salvaged.
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { EditAccountInput, PlacedEdit } from '../../../shared/contract/edits.ts';
import type { KeptDraft } from '../../../shared/contract/drafts.ts';
import type { PlacedOrder, PlaceOrderInput } from '../../../shared/contract/orders.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import type { SettingsPatch } from '../../../shared/contract/settings.ts';
import { openCache } from '../../../main/store/cache-store.ts';
import { isWorkSound } from '../../../main/store/check-database.ts';
import { listDrafts, readDraft, type DraftOwner } from '../../../main/store/drafts.ts';
import { isIntact, outboxColumns, type OutboxRow } from '../../../main/store/outbox-row.ts';
import { readPlacedEdit, readPlacedOrder, readPlacedRequest } from '../../../main/store/outbox.ts';
import { openOwnWork } from '../../../main/store/open-own-work.ts';
import { readSettings } from '../../../main/store/settings.ts';
import { listBackupFiles } from '../../../main/store/work-backups.ts';
import type { WorkStore } from '../../../main/store/work-store.ts';
import { createLedger, noteAsked, noteShown, type Ledger } from '../harness/ledger.ts';
import { cacheFilesOf } from '../harness/own-work.ts';
import type { PortalBooks } from '../harness/portal-books.ts';
import { lostQuotes } from './quote-promises.ts';
import type { TracedAsk } from './answers.ts';

/** The asks of all lives as they stood at a moment: later answers are taken away. */
export function asksAt(asks: readonly TracedAsk[], moment: number): TracedAsk[] {
  return asks.map((ask) => (ask.answer !== null && ask.answer.moment <= moment ? ask : { ...ask, answer: null }));
}

/** What of it the harness's invariants are about. */
export function ledgerOf(asks: readonly TracedAsk[]): Ledger {
  const ledger = createLedger();
  for (const { name, input } of asks) if (name === 'orders.place') noteAsked(ledger, input as PlaceOrderInput);
  for (const { name, answer } of asks) {
    if (answer !== null && /^orders\.(?:place|read|withdraw)$/.test(name)) {
      noteShown(ledger, answer.value as PlacedOrder);
    }
  }
  return ledger;
}

/** One line for everything that is missing or different in the own work of an image. */
export function lostWork(
  home: string,
  asks: readonly TracedAsk[],
  { quoteForms }: Pick<PortalBooks, 'quoteForms'>,
): string[] {
  const { work, salvage, mendedKeptAs } = openOwnWork(join(home, 'work.db'), { nowMs: Date.now });
  try {
    // A log that is only torn is no damage.
    if (salvage !== null || mendedKeptAs !== null) return ['own work had to be repaired'];
    const damage = work.database.pragma('integrity_check', { simple: true });
    if (damage !== 'ok') return [`work.db: ${String(damage)}`];
    const backups = listBackupFiles(work.file).filter(({ file }) => !isBackupSound(file));
    const session = signedInAt(asks);
    const settings = [...lostSetting(work, asks), ...backups.map(({ date }) => `the backup of ${date}`)];
    if (session === null) return settings;
    const { profileId, staff } = session;
    return [
      ...settings,
      ...unreadableRows(work),
      ...asks.flatMap((ask) => lostOrder(work, profileId, ask) ?? lostEdit(work, profileId, ask) ?? []),
      ...lostQuotes(work, profileId, asks, quoteForms),
      ...lostDrafts(work, { profileId, staffId: staff.id }, asks),
    ];
  } finally {
    work.close();
  }
}

/** One line for each cache that is not whole. */
export function unusableCaches(home: string): string[] {
  return cacheFilesOf(home).flatMap((file) => {
    const cache = openCache(file);
    const damage = cache.database.pragma('integrity_check', { simple: true });
    cache.close();
    return damage === 'ok' ? [] : [`the cache: ${String(damage)}`];
  });
}

/** A file that has a backup's name is one, whole. */
function isBackupSound(file: string): boolean {
  const backup = new Database(file, { fileMustExist: true });
  try {
    return isWorkSound(backup);
  } finally {
    backup.close();
  }
}

function signedInAt(asks: readonly TracedAsk[]): (SessionState & { readonly kind: 'signed-in' }) | null {
  const states = asks.filter(({ name }) => name === 'session.read').map(({ answer }) => answer?.value as SessionState);
  return states.find((state) => state?.kind === 'signed-in') ?? null;
}

function unreadableRows(work: WorkStore): string[] {
  const rows = work.prepare.rows<OutboxRow>(`SELECT ${outboxColumns} FROM outbox o`).all();
  return rows.filter((row) => !isIntact(row)).map(([, itemId]) => `${itemId} cannot be read any more`);
}

function lostSetting(work: WorkStore, asks: readonly TracedAsk[]): string[] {
  const changes = asks.filter(({ name }) => name === 'settings.change');
  const last = changes.findLastIndex(({ answer }) => answer !== null);
  if (last < 0) return [];
  const settings = readSettings(work);
  const isKept = changes.slice(last).some(({ input }) => {
    return isDeepStrictEqual({ ...settings, ...(input as SettingsPatch) }, settings);
  });
  return isKept ? [] : [`the settings ${JSON.stringify(changes[last]?.input)}`];
}

function lostOrder(work: WorkStore, profileId: string, { name, input, answer }: TracedAsk): string[] | null {
  if (!/^orders\.(?:place|read|withdraw)$/.test(name) || answer === null) return null;
  const shown = answer.value as PlacedOrder;
  const here = readPlacedOrder(work, profileId, shown.orderId);
  if (here === null) return [`order ${shown.orderId}`];
  const isSettled = shown.state.kind === 'accepted' || shown.state.kind === 'withdrawn';
  if (isSettled && !isDeepStrictEqual(here.state, shown.state)) {
    return [`the answer to order ${shown.orderId}: it was ${shown.state.kind} and is ${here.state.kind}`];
  }
  if (name !== 'orders.place') return [];
  const asked = input as PlaceOrderInput;
  const request = readPlacedRequest(work, shown.orderId);
  const isSame = request !== null && isDeepStrictEqual({ ...asked, ...request }, asked);
  return isSame ? [] : [`what order ${shown.orderId} asks for`];
}

function lostEdit(work: WorkStore, profileId: string, { name, input, answer }: TracedAsk): string[] | null {
  if (name !== 'accounts.edit' || answer === null) return null;
  const { editId, edit } = input as EditAccountInput;
  const here: PlacedEdit | null = readPlacedEdit(work, profileId, editId);
  return isDeepStrictEqual(here?.edit, edit) ? [] : [`edit ${editId}`];
}

/** What becomes of the draft of one subscription and change; null: it is gone. */
interface DraftStep {
  readonly draft: KeptDraft | null;
  readonly isAnswered: boolean;
}

/** Each draft is as it was acknowledged last, or as it was asked for since. */
function lostDrafts(work: WorkStore, owner: DraftOwner, asks: readonly TracedAsk[]): string[] {
  const { unreadable } = listDrafts(work, owner);
  const keys = asks.filter(({ name }) => name === 'drafts.save').map(({ input }) => keyOf(input as KeptDraft));
  const lost = [...new Set(keys)].flatMap((key) => {
    const steps = stepsOf(key, asks);
    const last = steps.findLastIndex(({ isAnswered }) => isAnswered);
    const draft = steps.find((step) => step.draft !== null)?.draft ?? null;
    if (last < 0 || draft === null) return [];
    const here = readDraft(work, owner, draft);
    const isKept = steps.slice(last).some((step) => isDeepStrictEqual(step.draft, here));
    return isKept ? [] : [`the draft of ${key}, kept at revision ${steps[last]?.draft?.revision ?? 'none'}`];
  });
  return [...lost, ...(unreadable > 0 ? [`${unreadable} drafts that cannot be read any more`] : [])];
}

function stepsOf(key: string, asks: readonly TracedAsk[]): DraftStep[] {
  const saved = asks.filter(({ name, input }) => name === 'drafts.save' && keyOf(input as KeptDraft) === key);
  const ids = new Set(saved.map(({ input }) => (input as KeptDraft).draftId));
  return asks.flatMap((ask): DraftStep[] => {
    const { name, input } = ask;
    const isAnswered = ask.answer !== null;
    if (saved.includes(ask)) return [{ draft: input as KeptDraft, isAnswered }];
    const isDiscarded = name === 'drafts.discard' && ids.has((input as { readonly draftId: string }).draftId);
    const isOrdered = name === 'orders.place' && ids.has((input as PlaceOrderInput).orderId);
    return isDiscarded || isOrdered ? [{ draft: null, isAnswered }] : [];
  });
}

function keyOf({ subscriptionId, kind }: KeptDraft): string {
  return `${subscriptionId} ${kind}`;
}
