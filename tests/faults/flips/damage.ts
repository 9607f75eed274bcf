// Changes bytes of the app's database files where they lie: one bit, or a page of noise. Never touches anything else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import { listBackupFiles } from '../../../main/store/work-backups.ts';
import { cacheFilesOf } from '../harness/own-work.ts';
import { lastTransactionAt } from './last-transaction.ts';

/** What a file is for. */
export const damagedKinds = ['own-work', 'own-work-log', 'backup', 'cache', 'cache-log'] as const;

interface DamagedFile {
  readonly of: (typeof damagedKinds)[number];
  readonly file: string;
}

export interface Damage extends DamagedFile {
  readonly kind: 'bit' | 'page';
  /** Noise in the last transaction of a log: it looks like one that a power loss tore, and is dropped like one. */
  readonly isLikeTorn: boolean;
  /** Where in the file, for a report. */
  readonly said: string;
}

/** Damages one file of a home; only one of a kind, where such files are there. */
export function damageSomething(home: string, random: RandomSequence, focus: string | null): Damage {
  const files = filesOf(home);
  const focused = files.filter(({ of }) => of === focus);
  const { of, file } = random.pick(focused.length > 0 ? focused : files);
  const bytes = readFileSync(file);
  const kind = random.happens(0.8) ? 'bit' : 'page';
  const [at, end] = kind === 'bit' ? flipBit(bytes, random) : fillPage(bytes, random);
  const isLikeTorn = kind === 'page' && of === 'own-work-log' && end > lastTransactionAt(readFileSync(file));
  writeFileSync(file, bytes);
  return { of, kind, file, isLikeTorn, said: `${relative(home, file)}: a ${kind} at ${at} of ${bytes.length}` };
}

function filesOf(home: string): DamagedFile[] {
  const work = join(home, 'work.db');
  const caches = cacheFilesOf(home);
  const all: DamagedFile[] = [
    { of: 'own-work', file: work },
    { of: 'own-work-log', file: `${work}-wal` },
    ...listBackupFiles(work).map(({ file }): DamagedFile => ({ of: 'backup', file })),
    ...caches.map((file): DamagedFile => ({ of: 'cache', file })),
    ...caches.map((file): DamagedFile => ({ of: 'cache-log', file: `${file}-wal` })),
  ];
  return all.filter(({ file }) => existsSync(file) && readFileSync(file).length > 0);
}

type Range = readonly [at: number, end: number];

const pageBytes = 4096;
const headerBytes = 100;
const [zero, nine] = [0x30, 0x39];

function flipBit(bytes: Buffer, random: RandomSequence): Range {
  const digits = random.happens(0.3) ? placesOfDigits(bytes) : [];
  // A header is small, and everything depends on it: it gets more than its share.
  const end = random.happens(0.15) ? Math.min(headerBytes, bytes.length) : bytes.length;
  const at = digits.length > 0 ? random.pick(digits) : random.whole(0, end - 1);
  const bit = digits.length > 0 ? 0 : random.whole(0, 7);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  return [at, at + 1];
}

/** In texts a digit becomes another one: nothing but a checksum can tell. */
function placesOfDigits(bytes: Buffer): number[] {
  return [...bytes.keys()].filter((at) => {
    const byte = bytes.readUInt8(at);
    return byte >= zero && byte <= nine;
  });
}

function fillPage(bytes: Buffer, random: RandomSequence): Range {
  const at = pageBytes * random.whole(0, Math.max(0, Math.floor(bytes.length / pageBytes) - 1));
  const end = Math.min(bytes.length, at + pageBytes);
  for (let place = at; place < end; place += 1) bytes.writeUInt8(random.whole(0, 255), place);
  return [at, end];
}
