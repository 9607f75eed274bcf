// Keeps a data folder to one running app: two would renew one session, and send one outbox, at the same time.
// The lock is the database engine's: it ends with the process, however that ends. Never waits for long.
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StorageProblem, storageProblemOf } from './storage-problem.ts';

const lockFileName = 'in-use.lock';
/** An app that is just closing may have the folder for a moment. */
const longestWaitMs = 1000;

/** Takes the folder and answers with how to give it back. Throws a `StorageProblem` where another app has it. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, lockFileName);
  let database: Database.Database | undefined;
  try {
    closeSync(openSync(file, 'a', 0o600));
    database = new Database(file, { timeout: longestWaitMs });
    // Nothing is ever written: the file stays empty.
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    const workFile = join(folder, 'work.db');
    const problem = storageProblemOf(workFile, error);
    // Whatever is in the lock's file, what matters is next to it.
    throw problem?.problem === 'damaged' ? new StorageProblem('not-writable', workFile, error) : (problem ?? error);
  }
  const taken = database;
  return () => {
    taken.close();
  };
}
