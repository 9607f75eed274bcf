// A file is written whole or not at all: on a disk that is really full, and in a folder that really may not be written to.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NoViewer } from '../../main/services/platform.ts';
import { fileFailure, writeWhole } from '../../main/services/write-whole.ts';

const pdf = new Uint8Array(200_000).fill(37);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'licence-desk-write-'));
});
afterEach(() => {
  spawnSync('umount', ['--lazy', folder]);
  rmSync(folder, { recursive: true, force: true });
});

/** Null where the file was written. */
async function failureOf(file: string): Promise<unknown> {
  try {
    await writeWhole(file, pdf, 'mark');
    return null;
  } catch (error) {
    return fileFailure(error, path.basename(file)).failure;
  }
}

/** A small file system of its own, read-only or not; why not, where this machine mounts none. */
function mounted(options: string): string | null {
  if (process.platform !== 'linux') return 'file systems in memory are mounted on Linux only';
  const words = ['-t', 'tmpfs', '-o', options, 'licence-desk-write', folder];
  const { error, status, stderr } = spawnSync('mount', words, { encoding: 'utf8' });
  return error?.message ?? (status === 0 ? null : stderr.trim());
}

test('a full disk keeps the file that was there, and no half one', async ({ annotate }) => {
  const refusal = mounted('size=256k');
  if (refusal !== null) {
    await annotate(`left out: ${refusal}`);
    return;
  }
  const file = path.join(folder, 'Angebot.pdf');
  writeFileSync(file, 'before');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path.join(folder, 'ballast'), new Uint8Array(bavail * bsize - 100_000));
  expect(await failureOf(file)).toEqual({ code: 'file-failed', reason: 'disk-full', fileName: 'Angebot.pdf' });
  expect(readFileSync(file, 'utf8')).toBe('before');
  expect(readdirSync(folder).toSorted()).toEqual(['Angebot.pdf', 'ballast']);
});

test('a read-only disk is refused as not permitted', async ({ annotate }) => {
  const refusal = mounted('size=256k,ro');
  if (refusal !== null) {
    await annotate(`left out: ${refusal}`);
    return;
  }
  expect(await failureOf(path.join(folder, 'Angebot.pdf'))).toMatchObject({ reason: 'not-permitted' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder without permission is refused as not permitted', async ({ annotate }) => {
  if (process.getuid?.() === 0 || process.platform === 'win32') {
    await annotate('left out: root is asked for no permission, and Windows has none like it');
    return;
  }
  chmodSync(folder, 0o500);
  expect(await failureOf(path.join(folder, 'Angebot.pdf'))).toMatchObject({ reason: 'not-permitted' });
  chmodSync(folder, 0o700);
  expect(readdirSync(folder)).toEqual([]);
});

test.for([
  { what: 'that is held by the system', hold: ['mount', '--bind', 'held'], release: ['umount'] },
  { what: 'that is write-protected', hold: ['chattr', '+i'], release: ['chattr', '-i'] },
])('a file $what stays, and is said to be in use', async ({ hold, release }, { annotate }) => {
  const file = path.join(folder, 'Angebot.pdf');
  for (const name of ['Angebot.pdf', 'held']) writeFileSync(path.join(folder, name), 'before');
  const run = ([program = '', ...words]: readonly string[]) =>
    spawnSync(program, [...words, file], { cwd: folder, encoding: 'utf8' });
  const { status, stderr } = run(hold);
  if (status !== 0) {
    await annotate(`left out: ${stderr}`);
    return;
  }
  try {
    expect(await failureOf(file)).toEqual({ code: 'file-failed', reason: 'in-use', fileName: 'Angebot.pdf' });
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder).toSorted()).toEqual(['Angebot.pdf', 'held']);
  } finally {
    run(release);
  }
});

describe('an error', () => {
  test('of the viewer says that there is none', () => {
    expect(fileFailure(new NoViewer('none'), 'a.pdf').failure).toMatchObject({ reason: 'no-viewer' });
  });

  test('that is none of the file system is a bug, and not hidden', () => {
    expect(() => fileFailure(new TypeError('x is not a function'), 'a.pdf')).toThrow('x is not a function');
  });
});
