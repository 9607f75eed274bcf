// Every change of several rows of own work makes room on a full disk and puts a file back that was taken away:
// both are in `work.write`, which a transaction of the connection would pass by.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../main', import.meta.url));
const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const passesBy = (source: string): boolean => /\bwork\.database\s*\.(?:transaction|exec)\(/.test(source);

test('own work is changed through work.write only', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((name) => passesBy(readFileSync(path.join(main, name), 'utf8')))).toEqual([]);
});

test('a transaction that passes it by would be found', () => {
  expect(passesBy('const keep = work.database.transaction(() => 1);')).toBe(true);
  expect(passesBy('work.database\n    .transaction(() => 1)')).toBe(true);
});
