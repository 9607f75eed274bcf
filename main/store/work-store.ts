// Own work: settings, profiles, drafts and the outbox, irreplaceable until the portal has it. Every commit is on
// the disk before it is acknowledged. Never deleted by a repair of the cache.
import type { Database } from 'better-sqlite3';
import { work0010OwnWork } from './migrations/work-0010-own-work.ts';
import { work0020Drafts } from './migrations/work-0020-drafts.ts';
import { work0030OutboxItems } from './migrations/work-0030-outbox-items.ts';
import { openDatabase } from './open-database.ts';
import { createPrepare } from './prepare.ts';
import type { Prepare } from './prepare.ts';

export const workMigrations = [work0010OwnWork, work0020Drafts, work0030OutboxItems];

export interface WorkStore {
  readonly file: string;
  readonly database: Database;
  readonly prepare: Prepare;
  readonly close: () => void;
}

/** Opens work.db, creating it where there is none. Throws a `StorageProblem`. */
export function openWork(file: string): WorkStore {
  const database = openDatabase(file, workMigrations);
  // What is removed or replaced is overwritten: a sign-out with wipe leaves no name in free pages.
  database.pragma('secure_delete = ON');
  return {
    file,
    database,
    prepare: createPrepare(database),
    close: () => {
      database.close();
    },
  };
}
