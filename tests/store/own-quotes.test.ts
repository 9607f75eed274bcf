// Quotes of own work: kept as a state, sealed, counted, and read out of whatever is left of the file.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isWorkSound } from '../../main/store/check-database.ts';
import { restoreBackup } from '../../main/store/merge-backup.ts';
import { migrate } from '../../main/store/migrate.ts';
import { work0010OwnWork } from '../../main/store/migrations/work-0010-own-work.ts';
import { work0020Drafts } from '../../main/store/migrations/work-0020-drafts.ts';
import { work0030OutboxItems } from '../../main/store/migrations/work-0030-outbox-items.ts';
import { work0040SealedSettings } from '../../main/store/migrations/work-0040-sealed-settings.ts';
import { openOwnWork } from '../../main/store/open-own-work.ts';
import {
  markQuoteSending,
  nextQuotesToSend,
  postponeQuote,
  recordQuoteAnswer,
} from '../../main/store/own-quote-answers.ts';
import type { OwnQuote } from '../../main/store/own-quote-row.ts';
import { changeOwnQuote, isNumberUsedHere, listOwnQuotes, readOwnQuote } from '../../main/store/own-quotes.ts';
import { countUnsent } from '../../main/store/unsent-counts.ts';
import { listBackupFiles, writeBackup } from '../../main/store/work-backups.ts';
import { addSealFunction } from '../../main/store/work-store.ts';
import type { WorkStore } from '../../main/store/work-store.ts';
import { anOwnQuote } from '../fixtures/own-quotes.ts';
import { aWork, temporaryFolder } from './temporary-stores.ts';

function keep(work: WorkStore, own: OwnQuote): void {
  changeOwnQuote(work, { profileId: own.profileId, quoteId: own.quote.id }, () => own);
}

const at = (second: number): string => `2026-11-16T09:00:0${second}.000Z`;
const read = (work: WorkStore, id: string) => readOwnQuote(work, 'p1', id);

describe('a quote of own work', () => {
  test('is read as it was kept, by its own profile only', () => {
    const work = aWork();
    const own = anOwnQuote({ id: 'q1' }, { sent: ['f1'], nextAttemptAtMs: 5, isEditing: true });
    keep(work, own);
    keep(work, anOwnQuote({ id: 'q1' }, { profileId: 'p2' }));
    expect(read(work, 'q1')).toEqual(own);
    expect(listOwnQuotes(work, 'p1')).toEqual([own]);
    expect(readOwnQuote(work, 'p3', 'q1')).toBeNull();
    expect(isNumberUsedHere(work, 'Q-DRAFT-7F3K')).toBe(true);
    expect(isNumberUsedHere(work, 'Q-DRAFT-2222')).toBe(false);
  });

  test('that is not what was kept any more is never answered, and hides no other', () => {
    const work = aWork();
    for (const id of ['q1', 'q2']) keep(work, anOwnQuote({ id }));
    work.database.exec(`UPDATE quotes SET base_version = 7 WHERE quote_id = 'q1'`);
    expect(listOwnQuotes(work, 'p1').map(({ quote }) => quote.id)).toEqual(['q2']);
    expect(isWorkSound(work.database)).toBe(false);
  });

  test('counts as waiting, needing the user, or refused', () => {
    const work = aWork();
    const { quote } = anOwnQuote();
    keep(work, anOwnQuote({ id: 'q1' }));
    keep(work, anOwnQuote({ id: 'q2' }, { isEditing: true }));
    keep(work, anOwnQuote({ id: 'q3' }, { state: { kind: 'conflict', newer: quote } }));
    keep(work, anOwnQuote({ id: 'q4' }, { state: { kind: 'rejected', portalCode: 'x', fields: [] } }));
    keep(work, anOwnQuote({ id: 'q5' }, { state: { kind: 'synced' } }));
    expect(countUnsent(work, 'p1').quotes).toEqual({ waiting: 2, needingAttention: 1, rejected: 1 });
  });

  test('that was refused while it was edited on goes on waiting', () => {
    const work = aWork();
    const left = anOwnQuote({ id: 'q1' });
    keep(work, anOwnQuote({ id: 'q1', createdAt: '2026-11-16T10:00:00Z' }, { edit: 2 }));
    recordQuoteAnswer(work, left, { kind: 'rejected', portalCode: 'invalid-input', fields: [] });
    expect(read(work, 'q1')?.state).toEqual({ kind: 'waiting' });
    recordQuoteAnswer(work, read(work, 'q1') ?? left, { kind: 'rejected', portalCode: 'invalid-input', fields: [] });
    expect(read(work, 'q1')?.state.kind).toBe('rejected');
  });

  test('that was refused after an attempt without an answer may still be at the portal; without one it is not', () => {
    const work = aWork();
    const send = (id: string): OwnQuote => {
      const left = markQuoteSending(work, anOwnQuote({ id }));
      if (left === null) throw new Error('it does not leave');
      return left;
    };
    for (const id of ['q1', 'q2']) keep(work, anOwnQuote({ id }));
    postponeQuote(work, send('q1'), 0);
    for (const id of ['q1', 'q2']) {
      recordQuoteAnswer(work, send(id), { kind: 'rejected', portalCode: 'forbidden', fields: [] });
    }
    expect(read(work, 'q1')).toMatchObject({ state: { kind: 'rejected' }, sent: [expect.any(String)] });
    expect(read(work, 'q2')).toMatchObject({ state: { kind: 'rejected' }, sent: [] });
  });
});

describe('quotes in a damaged file', () => {
  test('come from a backup where they cannot be read any more', () => {
    const file = join(temporaryFolder(), 'work.db');
    const work = aWork(file);
    for (const id of ['q1', 'q2']) keep(work, anOwnQuote({ id }));
    expect(writeBackup(file, '2026-11-16')).toBe(true);
    work.database.exec(`UPDATE quotes SET document = 'x' WHERE quote_id = 'q1'`);
    work.close();
    const opened = openOwnWork(file, { nowMs: () => Date.parse('2026-11-26T11:30:05Z') });
    onTestFinished(() => opened.work.close());
    expect(opened.salvage).toMatchObject({ fromBackups: 1, unreadable: 0 });
    expect(
      listOwnQuotes(opened.work, 'p1')
        .map(({ quote }) => quote.id)
        .toSorted(),
    ).toEqual(['q1', 'q2']);
  });

  test('that no backup has are told as lost, count as waiting for nothing, and hold up no other', () => {
    const file = join(temporaryFolder(), 'work.db');
    const work = aWork(file);
    for (const second of [1, 2, 3]) keep(work, anOwnQuote({ id: `q${second}` }, { changedAt: at(second) }));
    work.database.exec(`UPDATE quotes SET base_version = 7 WHERE quote_id IN ('q1', 'q2')`);
    work.close();
    const opened = openOwnWork(file, { nowMs: () => Date.parse('2026-11-26T11:30:05Z') });
    onTestFinished(() => opened.work.close());
    expect(opened.salvage).toMatchObject({ fromBackups: 0, unreadable: 2 });
    expect(countUnsent(opened.work, 'p1').quotes).toEqual({ waiting: 1, needingAttention: 0, rejected: 0 });
    const who = { profileId: 'p1', staffId: 'staff-1' };
    expect(nextQuotesToSend(opened.work, who, 0, 2).map(({ quote }) => quote.id)).toEqual(['q3']);
  });

  test('are restored from a backup where they are missing, and counted', () => {
    const file = join(temporaryFolder(), 'work.db');
    const work = aWork(file);
    keep(work, anOwnQuote({ id: 'q1' }));
    writeBackup(file, '2026-11-16');
    changeOwnQuote(work, { profileId: 'p1', quoteId: 'q1' }, () => null);
    const [backup] = listBackupFiles(file);
    expect(restoreBackup(work, backup?.file ?? '')).toEqual({ orders: 0, edits: 0, drafts: 0, quotes: 1 });
    expect(read(work, 'q1')).toEqual(anOwnQuote({ id: 'q1' }));
    rmSync(join(dirname(file), 'backups'), { recursive: true });
  });
});

test('own work from before quotes keeps everything, and takes quotes', () => {
  const file = join(temporaryFolder(), 'work.db');
  const before = new Database(file);
  addSealFunction(before);
  migrate(before, [work0010OwnWork, work0020Drafts, work0030OutboxItems, work0040SealedSettings]);
  before.exec(`INSERT INTO settings VALUES ('theme', '"dark"', seal_of('settings', 'theme', '"dark"'))`);
  before.close();
  const work = aWork(file);
  keep(work, anOwnQuote({ id: 'q1' }));
  expect(read(work, 'q1')?.quote.id).toBe('q1');
  expect(work.prepare.values('SELECT value FROM settings').all()).toEqual(['"dark"']);
  expect(isWorkSound(work.database)).toBe(true);
});
