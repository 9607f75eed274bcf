// The log of own work is moved into its file soon after a change, and is never waited for. With the real store; time
// moves when told.
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { keepLogShort } from '../../main/services/log-moving.ts';
import { openOwnWork } from '../../main/store/open-own-work.ts';
import { readSettings, writeSettings } from '../../main/store/settings.ts';
import { openWork } from '../../main/store/work-store.ts';
import type { WorkStore } from '../../main/store/work-store.ts';
import { createControlledTime } from '../fixtures/controlled-time.ts';
import { temporaryFolder } from './desk.ts';

function aMovedWork() {
  const time = createControlledTime();
  const work = openWork(path.join(temporaryFolder(), 'work.db'));
  work.database.pragma('wal_checkpoint(TRUNCATE)');
  const warnings: string[] = [];
  const end = keepLogShort({ work, timers: time.timers, warn: (message) => warnings.push(message) });
  onTestFinished(() => {
    end();
    work.close();
  });
  return { time, work, warnings };
}

const logBytes = ({ file }: WorkStore): number => statSync(`${file}-wal`).size;

/** What the file alone has, as after the loss of its log. */
function themeInFile({ file }: WorkStore): string {
  const alone = path.join(temporaryFolder(), 'work.db');
  copyFileSync(file, alone);
  const work = openWork(alone);
  onTestFinished(() => work.close());
  return readSettings(work).theme;
}

test('a change is in the file a moment after it was acknowledged, and the log is empty', () => {
  const { time, work } = aMovedWork();
  writeSettings(work, { theme: 'dark' });
  expect(logBytes(work)).toBeGreaterThan(0);
  time.advance(1000);
  expect(logBytes(work)).toBe(0);
  expect(themeInFile(work)).toBe('dark');
  expect(time.waiting()).toEqual([]);
});

test('changes that follow one another are moved when they pause, and after some seconds where they do not', () => {
  const { time, work } = aMovedWork();
  const sizes: number[] = [];
  for (let change = 0; change < 20; change += 1) {
    writeSettings(work, { theme: change % 2 === 0 ? 'dark' : 'light' });
    time.advance(900);
    sizes.push(logBytes(work));
  }
  expect(sizes.slice(0, 9)).not.toContain(0);
  expect(sizes).toContain(0);
});

test('somebody who reads is not waited for: what was changed stays in the log until they have read', () => {
  const { time, work, warnings } = aMovedWork();
  writeSettings(work, { theme: 'dark' });
  const reader = new Database(work.file, { readonly: true });
  onTestFinished(() => void reader.close());
  reader.exec('BEGIN; SELECT count(*) FROM settings');
  writeSettings(work, { theme: 'light' });
  time.advance(1000);
  expect(logBytes(work)).toBeGreaterThan(0);
  reader.exec('COMMIT');
  time.advance(30_000);
  expect(logBytes(work)).toBe(0);
  expect(themeInFile(work)).toBe('light');
  expect(warnings).toEqual([]);
});

test('a log that cannot be moved is tried again, and no change fails over it', () => {
  const time = createControlledTime();
  const warnings: string[] = [];
  let tell = (): void => {};
  const end = keepLogShort({
    work: {
      afterEachChange: (listener) => {
        tell = listener;
      },
      moveLog: () => {
        throw new Error('the disk is full');
      },
    },
    timers: time.timers,
    warn: (message) => warnings.push(message),
  });
  tell();
  time.advance(1000);
  expect(warnings).toHaveLength(1);
  time.advance(30_000);
  expect(warnings).toHaveLength(2);
  end();
  expect(time.waiting()).toEqual([]);
});

test('a bit that flips in the log while the app runs, and is moved into the file, is found at the next start', () => {
  const { time, work } = aMovedWork();
  writeSettings(work, { theme: 'dark' });
  const log = readFileSync(`${work.file}-wal`);
  const at = log.lastIndexOf('"dark"');
  // In place, as a failing drive does it: the open file stays the same one.
  writeFileSync(`${work.file}-wal`, log.fill(log.readUInt8(at + 1) ^ 1, at + 1, at + 2), { flag: 'r+' });
  time.advance(1000);
  const left = path.join(temporaryFolder(), 'work.db');
  copyFileSync(work.file, left);
  const found = openOwnWork(left, { nowMs: time.clock.nowMs });
  onTestFinished(() => found.work.close());
  expect(found.salvage).toMatchObject({ unreadable: 1 });
});
