// Ends this process by SIGKILL, or one of its threads, at a chosen statement, request or change of a file's name, so that
// no line of the product has to know of it: wraps the database driver's prototypes, in every thread that imports this.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** Where to strike: the `nth` of what matches. */
export interface Strike {
  readonly at: 'statement' | 'request' | 'file';
  /** Parts of the SQL and its short texts, of `METHOD /path`, or of `rename FROM TO`, that all have to be there. */
  readonly matching: readonly string[];
  readonly nth: number;
  readonly when: 'before' | 'after';
  /** `thread`: only what other threads than the main one do counts, and the one that does it ends. */
  readonly ends: 'process' | 'thread';
}

/** With which a thread that was struck ends. */
export const struckExitCode = 86;

/** Threads that start later read it from here: what a worker is handed belongs to the product. */
const variable = 'LICENCE_DESK_FAULTS_STRIKE';

let seen = 0;

/** From now on, in this thread and in those that it starts. */
export function armStrike(strike: Strike | null): void {
  process.env[variable] = JSON.stringify(strike);
}

function armed(): Strike | null {
  const text = process.env[variable];
  return text === undefined ? null : (JSON.parse(text) as Strike | null);
}

/** Runs something that may be what the strike waits for. */
export function passing<T>(at: Strike['at'], what: string, run: () => T): T {
  const strike = armed();
  if (strike?.at !== at || !strike.matching.every((part) => what.includes(part))) return run();
  if (strike.ends === 'thread' && isMainThread) return run();
  seen += 1;
  if (seen !== strike.nth) return run();
  const end = (): void => {
    if (strike.ends === 'thread') process.exit(struckExitCode);
    process.kill(process.pid, 'SIGKILL');
  };
  if (strike.when === 'before') end();
  const result = run();
  if (result instanceof Promise) void result.then(end, end);
  else end();
  return result;
}

type Method = (this: unknown, ...words: unknown[]) => unknown;

function wrap(prototype: Record<string, unknown>, name: string, textOf: (self: unknown, words: unknown[]) => string) {
  const original = prototype[name] as Method;
  prototype[name] = function (this: unknown, ...words: unknown[]) {
    return passing('statement', textOf(this, words), () => original.apply(this, words));
  };
}

/** Of what a statement is run with: states and kinds, not documents. */
function shortTexts(words: readonly unknown[]): string {
  return words.filter((word) => typeof word === 'string' && word.length < 40).join(' ');
}

/** Once per thread. */
export function watchForStrikes(): void {
  watchStatements();
  watchFiles();
}

function watchStatements(): void {
  const database = new Database(':memory:');
  const statements = Object.getPrototypeOf(database.prepare('SELECT 1')) as Record<string, unknown>;
  database.close();
  for (const name of ['run', 'get', 'all', 'iterate']) {
    wrap(statements, name, (self, words) => `${(self as { readonly source: string }).source} ${shortTexts(words)}`);
  }
  const databases = Database.prototype as unknown as Record<string, unknown>;
  wrap(databases, 'exec', (_self, words) => String(words[0]));
  wrap(databases, 'pragma', (_self, words) => `PRAGMA ${String(words[0])}`);
  wrap(databases, 'backup', () => 'BACKUP');
}

/** What was imported by name before is wrapped as well. */
function watchFiles(): void {
  const { renameSync, copyFileSync } = fs;
  fs.renameSync = (from, to) =>
    passing('file', `rename ${basename(String(from))} ${basename(String(to))}`, () => renameSync(from, to));
  fs.copyFileSync = (from, to, mode) =>
    passing('file', `copy ${basename(String(from))} ${basename(String(to))}`, () => copyFileSync(from, to, mode));
  syncBuiltinESMExports();
}
