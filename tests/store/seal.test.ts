// The checksum of a row of own work finds what changed in it, and where.
import { expect, test } from 'vitest';
import { sealOf } from '../../main/store/seal.ts';
import { readSettingRow, writeSettingRow } from '../../main/store/settings.ts';
import { aWork } from './temporary-stores.ts';

const row = ['a', 1, null, 'text'];

test('the same row of the same table has the same seal', () => {
  expect(sealOf('drafts', [...row])).toBe(sealOf('drafts', row));
  expect(sealOf('drafts', row)).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['a changed text', ['b', 1, null, 'text']],
  ['a changed number', ['a', 2, null, 'text']],
  ['a number that became text', ['a', '1', null, 'text']],
  ['nothing that became empty', ['a', 1, '', 'text']],
  ['two values that became one', ['a', 1, null]],
])('%s has another seal', (_what, changed) => {
  expect(sealOf('drafts', changed)).not.toBe(sealOf('drafts', row));
});

test('a row that is moved to another table has another seal', () => {
  expect(sealOf('outbox', row)).not.toBe(sealOf('drafts', row));
});

test('a lone surrogate has the seal of what SQLite makes of it', () => {
  const work = aWork();
  writeSettingRow(work, 'draft', 'a\ud800b\u0000c');
  expect(readSettingRow(work, 'draft')).toBe('a\ufffdb\u0000c');
});

test('migrations seal rows by the same function', () => {
  const sql = `SELECT seal_of('drafts', 'a', 1, NULL, 'text')`;
  expect(aWork().database.prepare(sql).pluck().get()).toBe(sealOf('drafts', row));
});
