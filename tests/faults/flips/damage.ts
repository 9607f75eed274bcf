// Changes bytes of the app's database files where they lie: one bit, or a page of noise. Never touches anything else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import { listBackupFiles } from '../../../main/store/work-backups.ts';
import { cacheFilesOf } from '../harness/own-work.ts';

export interface Damage {
  /** What the damaged file is for. */
  readonly of: 'own-work' | 'own-work-log' | 'backup' | 'cache' | 'cache-log';
  readonly kind: 'bit' | 'page';
  readonly file: string;
  /** Where in the file, for a report. */
  readonly said: string;
}

/** Damages one file of a home: of the files that are there, each kind is as likely as any other. */
export function damageSomething(home: string, random: RandomSequence): Damage {
  const { of, file } = random.pick(filesOf(home));
  const bytes = readFileSync(file);
  const kind = random.happens(0.8) ? 'bit' : 'page';
  const where = kind === 'bit' ? flipBit(bytes, random) : fillPage(bytes, random);
  writeFileSync(file, bytes);
  return { of, kind, file, said: `${relative(home, file)}: ${where}` };
}

function filesOf(home: string): Pick<Damage, 'of' | 'file'>[] {
  const work = join(home, 'work.db');
  const caches = cacheFilesOf(home);
  const all: Pick<Damage, 'of' | 'file'>[] = [
    { of: 'own-work', file: work },
    { of: 'own-work-log', file: `${work}-wal` },
    ...listBackupFiles(work).map(({ file }) => ({ of: 'backup', file }) as const),
    ...caches.map((file) => ({ of: 'cache', file }) as const),
    ...caches.map((file) => ({ of: 'cache-log', file: `${file}-wal` }) as const),
  ];
  return all.filter(({ file }) => existsSync(file) && readFileSync(file).length > 0);
}

const pageBytes = 4096;
const headerBytes = 100;

function flipBit(bytes: Buffer, random: RandomSequence): string {
  // A header is small, and everything depends on it: it gets more than its share.
  const end = random.happens(0.15) ? Math.min(headerBytes, bytes.length) : bytes.length;
  const at = random.whole(0, end - 1);
  const bit = random.whole(0, 7);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  return `bit ${bit} of byte ${at} of ${bytes.length}`;
}

function fillPage(bytes: Buffer, random: RandomSequence): string {
  const page = random.whole(0, Math.max(0, Math.floor(bytes.length / pageBytes) - 1));
  const end = Math.min(bytes.length, (page + 1) * pageBytes);
  for (let at = page * pageBytes; at < end; at += 1) bytes.writeUInt8(random.whole(0, 255), at);
  return `page ${page} of ${Math.ceil(bytes.length / pageBytes)}`;
}
