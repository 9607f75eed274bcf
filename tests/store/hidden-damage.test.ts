// Damage to own work that SQLite's quick check does not see: in the schema, the version number, an index. It costs no row.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enqueueOrder } from '../../main/store/outbox.ts';
import { openWork } from '../../main/store/work-store.ts';
import { anOrder } from '../fixtures/orders.ts';
import { aFilledFile, open, overwrite, rowCount, rowsIn } from './filled-file.ts';
import { temporaryFolder } from './temporary-stores.ts';

describe('a schema that is not what was written', () => {
  /** The last place of a text in the file: the first page holds the schema, the newest entries in front. */
  const flipIn = (file: string, text: string) => {
    const at = readFileSync(file).indexOf(text);
    expect(at).toBeGreaterThan(0);
    overwrite(file, at, Uint8Array.of((readFileSync(file)[at] ?? 0) ^ 1));
  };

  test.each([
    ['a column that got another name', 'value TEXT NOT NULL'],
    ['a table that got another name', 'CREATE TABLE settings'],
  ])('%s costs no row', (_what, text) => {
    const file = aFilledFile();
    flipIn(file, text);
    const { work, salvage } = open(file);
    expect(salvage).toMatchObject({ unreadable: 0 });
    expect(rowsIn(work)).toHaveLength(rowCount);
  });

  test.each([1, 2, 16, 128])('a version number with a wrong bit (%i) costs no row', (bit) => {
    const file = aFilledFile();
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(readFileSync(file).readUInt32BE(60) ^ bit);
    overwrite(file, 60, bytes);
    const { work, salvage } = open(file);
    expect(salvage).toMatchObject({ unreadable: 0 });
    expect(rowsIn(work)).toHaveLength(rowCount);
  });
});

test.each([3, 16, 18, 19, 21, 47, 59, 67, 71, 80])('a wrong bit at %i, in the head of the file, costs no row', (at) => {
  const file = aFilledFile();
  overwrite(file, at, Uint8Array.of((readFileSync(file)[at] ?? 0) ^ 8));
  const { work, salvage } = open(file);
  expect(salvage).toMatchObject({ rows: rowCount, unreadable: 0, isCountCertain: true });
  expect(rowsIn(work)).toHaveLength(rowCount);
});

test('an index that is not what was written hides no row', () => {
  const file = join(temporaryFolder(), 'work.db');
  const work = openWork(file);
  for (const id of ['o1', 'o2']) enqueueOrder(work, anOrder(id, { subscriptionId: `subscription-of-${id}` }));
  work.close();
  const whole = readFileSync(file);
  const places = [...whole.toString('latin1').matchAll(/subscription-of-o2/g)].map(({ index }) => index);
  // In the row, in its request, and in an index.
  expect(places.length).toBeGreaterThanOrEqual(3);
  for (const at of places) {
    const damaged = join(temporaryFolder(), 'work.db');
    writeFileSync(damaged, whole);
    overwrite(damaged, at, Uint8Array.of((whole[at] ?? 0) ^ 1));
    const opened = open(damaged);
    const found = opened.work.database.prepare(`SELECT item_id FROM outbox WHERE subscription_id = ?`).pluck();
    const isCounted = (opened.salvage?.unreadable ?? 0) > 0;
    expect(found.get('subscription-of-o2') ?? (isCounted ? 'counted' : 'gone')).toMatch(/^(o2|counted)$/);
  }
});
