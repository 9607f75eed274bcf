// Own work as a crash leaves it: a real file with its log, copied while it is open, and what was acknowledged after
// each transaction. Damages copies of it for the tests of the log.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandomSequence } from '../../main/portal/random-sequence.ts';
import type { RandomSequence } from '../../main/portal/random-sequence.ts';
import { readSettingRow, writeSettingRow } from '../../main/store/settings.ts';
import { openWork } from '../../main/store/work-store.ts';
import type { WorkStore } from '../../main/store/work-store.ts';
import { temporaryFolder } from './temporary-stores.ts';

/** The rows after a transaction, by name. */
export type Rows = ReadonlyMap<string, string>;

/** Where a transaction is in the log, in bytes, and what was acknowledged with it. */
export interface Transaction {
  readonly from: number;
  readonly to: number;
  readonly rows: Rows;
}

export interface CrashedLife {
  readonly file: Buffer;
  readonly log: Buffer;
  /** The log before its last transaction was written. */
  readonly logBefore: Buffer;
  readonly transactions: readonly Transaction[];
}

export const frameBytes = 24 + 4096;
const names = Array.from({ length: 60 }, (_, index) => `row-${String(index).padStart(3, '0')}`);

export interface LifeOptions {
  readonly transactions?: number;
  /** The log begins anew half-way: frames of its earlier round lie behind those of the present one. */
  readonly isRestarted?: boolean;
  /** Everything has been moved into the file, and the log is still there. */
  readonly isCheckpointed?: boolean;
}

export function aCrashedLife(seed: number, options: LifeOptions = {}): CrashedLife {
  const { transactions = 12, isRestarted = false, isCheckpointed = false } = options;
  const random = createRandomSequence(seed);
  const file = join(temporaryFolder(), 'work.db');
  const work = openWork(file);
  work.database.pragma('wal_checkpoint(TRUNCATE)');
  const rows = new Map<string, string>();
  if (isRestarted) {
    for (let index = 0; index < transactions * 2; index += 1) change(work, rows, random);
    work.database.pragma('wal_checkpoint(PASSIVE)');
  }
  const done: Transaction[] = [];
  let logBefore = Buffer.alloc(0);
  for (let index = 0; index < transactions; index += 1) {
    if (index > 0) logBefore = readFileSync(`${file}-wal`);
    change(work, rows, random);
    done.push({ from: done.at(-1)?.to ?? 0, to: endOf(readFileSync(`${file}-wal`)), rows: new Map(rows) });
  }
  if (isCheckpointed) work.database.pragma('wal_checkpoint(PASSIVE)');
  const life = { file: readFileSync(file), log: readFileSync(`${file}-wal`), logBefore, transactions: done };
  work.close();
  return life;
}

/** The life in a folder of its own, its log as given. */
export function leave({ file }: CrashedLife, log: Buffer): string {
  const left = join(temporaryFolder(), 'work.db');
  writeFileSync(left, file);
  writeFileSync(`${left}-wal`, log);
  return left;
}

export function readRows(work: WorkStore): Rows {
  return new Map(
    names.flatMap((name) => {
      const value = readSettingRow(work, name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** Small changes mostly; now and then one over several pages. */
function change(work: WorkStore, rows: Map<string, string>, random: RandomSequence): void {
  work.write(() => {
    for (let left = random.whole(1, 4); left > 0; left -= 1) {
      const name = random.pick(names);
      const value = JSON.stringify(`${random.uuid()}${'x'.repeat(random.happens(0.2) ? random.whole(0, 9000) : 60)}`);
      writeSettingRow(work, name, value);
      rows.set(name, value);
    }
  });
}

/** Where the frames end that carry the header's salts. */
function endOf(log: Buffer): number {
  let at = 32;
  while (at < log.length && log.compare(log, 16, 24, at + 8, at + 16) === 0) at += frameBytes;
  return at;
}
