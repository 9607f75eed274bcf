// A work.db full of rows, closed as an app is that ends, for tests that damage it and look what is left.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openOwnWork } from '../../main/store/open-own-work.ts';
import type { OwnWork } from '../../main/store/open-own-work.ts';
import { readSettingRow, writeSettingRow } from '../../main/store/settings.ts';
import { openWork } from '../../main/store/work-store.ts';
import type { WorkStore } from '../../main/store/work-store.ts';
import { temporaryFolder } from './temporary-stores.ts';

export const nowMs = () => Date.parse('2026-11-26T11:30:05Z');
/** Some rows fill a page, some go over several, and the last ones are in the log only. */
export const rowCount = 120;
export const valueOf = (index: number) => JSON.stringify(`${'ä'.repeat((index % 7) * 900)}-${index}`);
export const nameOf = (index: number) => `row-${String(index).padStart(4, '0')}`;

export function fill(work: WorkStore, from = 0, to = rowCount): void {
  for (let index = from; index < to; index += 1) writeSettingRow(work, nameOf(index), valueOf(index));
}

/** A work.db with rows, closed as an app is that ends. */
export function aFilledFile(): string {
  const file = join(temporaryFolder(), 'work.db');
  const work = openWork(file);
  fill(work);
  work.close();
  return file;
}

export function open(file: string): OwnWork {
  const opened = openOwnWork(file, { nowMs });
  onTestFinished(() => opened.work.close());
  return opened;
}

export const rowsIn = (work: WorkStore): number[] =>
  Array.from({ length: rowCount }, (_, index) => index).filter(
    (index) => readSettingRow(work, nameOf(index)) === valueOf(index),
  );

export function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const all = readFileSync(file);
  all.set(bytes, at);
  writeFileSync(file, all);
}
