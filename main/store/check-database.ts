// Whether a database file is what was written: its structure, and for own work every row's seal. Reads only.
import type { Database } from 'better-sqlite3';
import { isCorruption } from './corruption.ts';
import { entityTables, isDocumentRight } from './documents.ts';
import type { StoredDocument } from './documents.ts';
import { isSchemaRight } from './work-schema.ts';
import { readWorkTables } from './work-tables.ts';
import { readWorkRows } from './work-rows.ts';

/** `quick` reads every page once; `full` also compares every index with its table. */
export type CheckDepth = 'quick' | 'full';

/** Whether SQLite finds the structure whole. A file that cannot be read to its end is not. */
export function isStructureSound(database: Database, depth: CheckDepth): boolean {
  const check = depth === 'quick' ? 'quick_check' : 'integrity_check';
  try {
    return database.pragma(`${check}(1)`, { simple: true }) === 'ok';
  } catch (error) {
    if (isCorruption(error)) return false;
    throw error;
  }
}

/**
 * Whether every row of own work is what was written, structure and schema included, but for those known to be broken.
 * Always in full: an index that does not fit its table hides rows, and would let an order pass the one before it.
 */
export function isWorkSound(database: Database): boolean {
  if (!isStructureSound(database, 'full') || !isSchemaRight(database)) return false;
  return readWorkTables(database)
    .map((table) => readWorkRows(database, table))
    .every(({ isWhole, broken }) => isWhole && [...broken.values()].every(({ isKnown }) => isKnown));
}

/** Whether the cache is what the portal sent: its structure, and in full every document. */
export function isCacheSound(database: Database, depth: CheckDepth): boolean {
  if (!isStructureSound(database, depth)) return false;
  return depth === 'quick' || Object.values(entityTables).every((table) => areDocumentsRight(database, table));
}

function areDocumentsRight(database: Database, table: string): boolean {
  const sql = `SELECT document, checksum FROM ${table}`;
  for (const stored of database.prepare<[], StoredDocument>(sql).raw().iterate()) {
    if (!isDocumentRight(stored)) return false;
  }
  return true;
}
