// Databases of a test: files in a folder of their own, closed and removed when the test ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openCache } from '../../main/store/cache-store.ts';
import type { CacheStore } from '../../main/store/cache-store.ts';
import { rollOver } from '../../main/store/roll-over.ts';
import { openWork } from '../../main/store/work-store.ts';
import type { WorkStore } from '../../main/store/work-store.ts';

export const today = '2026-11-16';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'licence-desk-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty cache on 2026-11-16, or on another day. */
export function aCache(on = today, file = join(temporaryFolder(), 'cache.db')): CacheStore {
  const cache = openCache(file);
  onTestFinished(() => cache.close());
  rollOver(cache, on);
  return cache;
}

export function aWork(file = join(temporaryFolder(), 'work.db')): WorkStore {
  const work = openWork(file);
  onTestFinished(() => work.close());
  return work;
}
