// The cache of a profile, whatever happened to it. One that cannot be opened is set aside and begun anew; a damaged
// one that still answers is read until its successor is whole, which is filled beside it.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCacheFacts } from './cache-facts.ts';
import { openCache } from './cache-store.ts';
import type { CacheStore } from './cache-store.ts';
import { fileTime, removeDatabase } from './durable-files.ts';
import { storageProblemOf, StorageProblem } from './storage-problem.ts';

export interface ProfileCache {
  /** What is read. */
  readonly cache: CacheStore;
  /** What is synced: another file where the cache is damaged and has a successor. */
  readonly syncFile: string;
  /** The name of a file that could not be opened and was set aside; null for none. */
  readonly setAside: string | null;
}

const setAsideKept = 2;
const setAsidePattern = /^cache\.damaged-.*\.db$/;
const parts = ['-wal', '-shm', ''] as const;

/** Opens the cache in a profile's folder. Throws a `StorageProblem` other than `damaged`. */
export function openProfileCache(folder: string, nowMs: number): ProfileCache {
  const file = cacheFile(folder);
  const next = successorFile(folder);
  if (!existsSync(file)) takeOver(folder);
  const { cache, setAside } = openOrSetAside(folder, nowMs);
  if (!existsSync(next)) return { cache, syncFile: file, setAside };
  openSuccessor(next).close();
  return { cache, syncFile: next, setAside };
}

/** Says, for good, that a cache is damaged: from now on its successor is synced, whose file is answered. */
export function beginSuccessor(folder: string): string {
  const next = successorFile(folder);
  openSuccessor(next).close();
  return next;
}

/** Puts the successor in the place of the damaged cache, both closed; answers with the name that the damaged one has now. */
export function replaceBySuccessor(folder: string, nowMs: number): string | null {
  if (!existsSync(successorFile(folder))) return null;
  const setAside = setCacheAside(folder, nowMs);
  takeOver(folder);
  return setAside;
}

function openOrSetAside(folder: string, nowMs: number): Pick<ProfileCache, 'cache' | 'setAside'> {
  const file = cacheFile(folder);
  try {
    return { cache: openAnswering(file), setAside: null };
  } catch (error) {
    if (!(error instanceof StorageProblem) || error.problem !== 'damaged') throw error;
    const setAside = setCacheAside(folder, nowMs);
    // What a successor has already received is better than nothing.
    takeOver(folder);
    return { cache: openCache(file), setAside };
  }
}

/** One that cannot say how far it is is of no use, whatever else can be read of it. */
function openAnswering(file: string): CacheStore {
  const cache = openCache(file);
  try {
    readCacheFacts(cache);
    return cache;
  } catch (error) {
    cache.close();
    throw storageProblemOf(file, error) ?? error;
  }
}

/** A successor holds only what the portal can tell again: one that is damaged itself is begun anew. */
function openSuccessor(next: string): CacheStore {
  try {
    return openAnswering(next);
  } catch (error) {
    if (!(error instanceof StorageProblem) || error.problem !== 'damaged') throw error;
    removeDatabase(next);
    return openCache(next);
  }
}

function setCacheAside(folder: string, nowMs: number): string {
  const name = `cache.damaged-${fileTime(nowMs)}.db`;
  // The log first: beside another file it would be taken for that one's.
  for (const part of parts) {
    const from = `${cacheFile(folder)}${part}`;
    if (existsSync(from)) renameSync(from, join(folder, `${name}${part}`));
  }
  const old = readdirSync(folder)
    .filter((entry) => setAsidePattern.test(entry))
    .toSorted()
    .slice(0, -setAsideKept);
  for (const entry of old) removeDatabase(join(folder, entry));
  return name;
}

/** The successor becomes the cache, where there is one. */
function takeOver(folder: string): void {
  const next = successorFile(folder);
  if (!existsSync(next)) return;
  // Closing puts its log into the file.
  openSuccessor(next).close();
  for (const part of ['-wal', '-shm']) rmSync(`${cacheFile(folder)}${part}`, { force: true });
  renameSync(next, cacheFile(folder));
}

function cacheFile(folder: string): string {
  return join(folder, 'cache.db');
}

function successorFile(folder: string): string {
  return join(folder, 'cache.next.db');
}
