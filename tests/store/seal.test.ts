// The checksum of a row of own work finds what changed in it, and where.
import { expect, test } from 'vitest';
import { sealOf } from '../../main/store/seal.ts';

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
