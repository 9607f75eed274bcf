// Opens the portal's own SQLite file: durable, STRICT, migrated. Shares nothing with the app's storage
// and never opens a file that a newer version has written.
import Database from 'better-sqlite3';
import { schemaSteps } from './schema.ts';

export type PortalDatabase = Database.Database;

const busyTimeoutMs = 5000;

/** Opens or creates the file. Throws where it is damaged, or written by a newer version. */
export function openPortalDatabase(file: string): PortalDatabase {
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${busyTimeoutMs}`);
    database.pragma('journal_mode = WAL');
    // SQLite's own default for WAL is NORMAL, where an accepted order may vanish on power loss.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    const synchronous = database.pragma('synchronous', { simple: true });
    if (synchronous !== 2) throw new Error(`the portal's storage is not at FULL but at ${String(synchronous)}`);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A reading connection of its own, for a snapshot that stays consistent while others write. */
export function openPortalReader(file: string): PortalDatabase {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  database.pragma(`busy_timeout = ${busyTimeoutMs}`);
  return database;
}

function migrate(database: PortalDatabase): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > schemaSteps.length) throw new Error(`the portal's storage is of a newer version: ${version}`);
  for (const [index, step] of schemaSteps.entries()) {
    if (index < version) continue;
    database.transaction(() => {
      database.exec(step);
      database.pragma(`user_version = ${index + 1}`);
    })();
  }
}
