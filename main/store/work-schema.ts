// Whether the schema of a work.db is one that this app wrote: a flipped bit in its text renames a column, and one in the
// version number makes a file look newer or older than it is; neither is damage to SQLite. Reads only.
import Database from 'better-sqlite3';
import { migrate, versionOf } from './migrate.ts';
import { addSealFunction, workMigrations } from './work-store.ts';

/** Whether tables and version are as this app writes them. False also for a version that it does not know. */
export function isSchemaRight(database: Database.Database): boolean {
  return schemaVersionOf(database) === versionOf(database);
}

/** The version whose tables a file has, whatever it says of itself; null where they are no version's. */
export function schemaVersionOf(database: Database.Database): number | null {
  const text = schemaText(database);
  // The newest first: it is nearly always that one, and no other has to be made.
  const versions = workMigrations.map(({ number }) => number).toReversed();
  return versions.find((number) => text === knownSchema(number)) ?? null;
}

/**
 * Whether one flipped bit made a file name another version than its tables are of. Versions go in steps of ten, so no
 * version is one bit away from another: a newer one is never taken for damage.
 */
export function isMisnumbered(file: string): boolean {
  let database: Database.Database | undefined;
  try {
    // Not read-only: such a connection leaves an empty log beside the file.
    database = new Database(file, { fileMustExist: true });
    const version = schemaVersionOf(database);
    return version !== null && isPowerOfTwo(version ^ versionOf(database));
  } catch {
    return false;
  } finally {
    database?.close();
  }
}

function isPowerOfTwo(number: number): boolean {
  return number > 0 && (number & (number - 1)) === 0;
}

const known = new Map<number, string>();

function knownSchema(version: number): string {
  const before = known.get(version);
  if (before !== undefined) return before;
  const model = new Database(':memory:');
  try {
    addSealFunction(model);
    migrate(
      model,
      workMigrations.filter(({ number }) => number <= version),
    );
    const text = schemaText(model);
    known.set(version, text);
    return text;
  } finally {
    model.close();
  }
}

function schemaText(database: Database.Database): string {
  // SQLite's own tables come and go.
  const sql = `SELECT type, name, tbl_name, sql FROM sqlite_schema
    WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`;
  return JSON.stringify(database.prepare(sql).raw().all());
}
