// What a power loss may and may not do to a file and its name, by small histories.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import { createDiskHistory } from './disk-history.ts';
import { writeImage } from './image.ts';
import type { Call } from './trace-calls.ts';

const at = (moment: number) => ({ begun: moment, done: moment });
const name = Buffer.from('/home/work.db');
const page = (letter: string) => Buffer.alloc(1024, letter);
const created: Call = { name: 'openat', words: ['', '""', 'O_CREAT'], texts: [name], result: 5, ...at(1) };
const folderOpened: Call = {
  name: 'openat',
  words: ['', '""', ''],
  texts: [Buffer.from('/home')],
  result: 6,
  ...at(2),
};
const folderSynced: Call = { name: 'fsync', words: ['6'], texts: [], result: 0, ...at(3) };
const written = (letter: string, moment: number): Call => {
  return { name: 'pwrite64', words: ['5', '""', '1024', '0'], texts: [page(letter)], result: 1024, ...at(moment) };
};
const synced = (begun: number, done: number): Call => {
  return { name: 'fdatasync', words: ['5'], texts: [], result: 0, begun, done };
};

/** What 200 power losses at a moment leave of the file, each outcome once; `none` where its name is gone. */
function outcomes(calls: readonly Call[], moment: number): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), 'licence-desk-image-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const history = createDiskHistory('/home');
  history.follow(calls);
  return new Set(
    Array.from({ length: 200 }, (_, seed) => {
      const image = join(folder, String(seed));
      writeImage(history.root, moment, createRandomSequence(seed), image);
      const [file] = readdirSync(image);
      return file === undefined ? 'none' : readFileSync(join(image, file), 'latin1').replaceAll(/(.)\1{511}/g, '$1');
    }),
  );
}

test('what was synced is there, and nothing else is sure', () => {
  const calls = [created, folderOpened, folderSynced, written('a', 4), synced(5, 6), written('b', 7)];
  expect(outcomes(calls, 6)).toEqual(new Set(['aa']));
  expect(outcomes(calls, 7)).toEqual(new Set(['aa', 'bb', 'ab', 'ba']));
});

test('a sync promises nothing before it has answered, nor about what was written meanwhile', () => {
  const calls = [created, folderOpened, folderSynced, written('a', 4), written('b', 6), synced(5, 7)];
  expect(outcomes(calls, 6)).toContain('');
  expect(outcomes(calls, 7)).toEqual(new Set(['aa', 'bb', 'ab', 'ba']));
});

test('a new name may be gone until its folder was synced', () => {
  const calls = [created, written('a', 2), synced(3, 4), { ...folderOpened, ...at(5) }, { ...folderSynced, ...at(6) }];
  expect(outcomes(calls, 5)).toEqual(new Set(['none', 'aa']));
  expect(outcomes(calls, 6)).toEqual(new Set(['aa']));
});
