// One user's app over all its lives, with its portal: the home that outlives each process, the clock that goes
// on between them, and the ledger of what was acknowledged.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import { sampleCredentials } from '../../../main/portal/sample/credentials.ts';
import type { Strike } from '../process/strike.ts';
import { openDesk, type Desk } from './desk.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Facts } from './facts.ts';
import { readOwnQuotes } from './own-quotes.ts';
import { copyHome, damagesOf, readCache, readDraftIds, readEdits, readOutbox } from './own-work.ts';
import { readPortalBooks } from './portal-books.ts';
import type { RunContext } from './scenario.ts';
import { enterAgain } from './user.ts';
import { Broken } from './violation.ts';

/** Of contract time, at which portal and app begin: 10 in the morning in Berlin. */
export const beginning = '2026-11-16T09:00:00.000Z';

/** A portal of this run, with sample data of its seed. */
export async function openSamplePortal(
  { portal, folder, seed }: RunContext,
  accounts: number,
  { dataDir = join(folder, 'portal'), port: asked = 0 }: { readonly dataDir?: string; readonly port?: number } = {},
): Promise<OfficePortal> {
  const start = { dataDir, seed: 1 + (seed % 5), accounts, instant: beginning, port: asked };
  const { port, file } = await portal.open(start);
  return { address: `http://127.0.0.1:${port}`, file };
}
/** Backoffs of five minutes pass in 3 seconds, the 30 seconds of patience with a portal in 300 ms. */
export const usualPace = 100;

export interface OfficePortal {
  readonly address: string;
  /** Where the truth is looked up. */
  readonly file: string;
}

export interface OfficeOptions {
  /** Of the app's folder. */
  readonly name?: string;
  readonly pace?: number;
  readonly credentials?: Credentials;
  /** What was acknowledged before, where the home is a copy of another one's. */
  readonly ledger?: Ledger;
  /**
   * Whether what goes wrong here may make the portal end the session: a renewal that arrives late, or files that are
   * older than the portal. The user then signs in again, wherever that is met; everywhere else it is a promise broken.
   */
  readonly mayLoseSession?: boolean;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface Office {
  readonly credentials: Credentials;
  readonly mayLoseSession: boolean;
  /** What the user enters as the portal's address. */
  readonly address: string;
  readonly pace: number;
  /** See `RunContext`. */
  readonly slackMs: number;
  readonly home: string;
  readonly ledger: Ledger;
  /** A `DiskFault` that is written here comes true, until it is removed. */
  readonly diskFile: string;
  /** The next life of the app. */
  readonly open: (strike?: Strike | null) => Promise<Desk>;
  /** Sets the clock of the machine, in this life (where there is one) and in all later ones. */
  readonly moveClock: (desk: Desk | null, byMs: number) => Promise<void>;
  /** What is there now, beside a living app. */
  readonly facts: () => Facts;
  /** What a killed process left: looked at in a copy, which also has to be whole. */
  readonly remains: () => Facts;
}

/** An app in a folder of its own, and the portal that it belongs to. */
export function createOffice(context: RunContext, portal: OfficePortal, options: OfficeOptions = {}): Office {
  const { name = 'home', pace = usualPace, credentials = sampleCredentials, mayLoseSession = false } = options;
  const { ledger = createLedger() } = options;
  const home = join(context.folder, name);
  const diskFile = join(context.folder, `${name}-disk.json`);
  const begunMs = performance.now();
  let lives = 0;
  let aheadMs = 0;
  mkdirSync(home, { recursive: true, mode: 0o700 });

  // The app's files first: what they say must be true of the portal then and later.
  const factsOf = (folder: string): Facts => {
    const own = { ledger, outbox: readOutbox(folder), edits: readEdits(folder), draftIds: readDraftIds(folder) };
    return { ...own, quotes: readOwnQuotes(folder), cache: readCache(folder), books: readPortalBooks(portal.file) };
  };

  const office: Office = {
    address: portal.address,
    pace,
    slackMs: context.slackMs,
    credentials,
    mayLoseSession,
    home,
    ledger,
    diskFile,
    open: async (strike = null) => {
      lives += 1;
      const nowMs = Math.round(Date.parse(beginning) + (performance.now() - begunMs) * pace + aheadMs);
      const seed = createRandomSequence(context.seed, lives).whole(1, 2_000_000_000);
      const start = { home, seed, nowMs, pace, strike, diskFile };
      return openDesk(await context.desks.take(), start, mayLoseSession ? (desk) => enterAgain(desk, office) : null);
    },
    moveClock: async (desk, byMs) => {
      aheadMs += byMs;
      await desk?.moveClock(byMs);
    },
    facts: () => factsOf(home),
    remains: () => {
      const copy = copyHome(home, join(context.folder, `${name}-remains`));
      const damages = damagesOf(copy);
      const message = `life ${lives} left a damaged file: ${damages.join('; ')}`;
      if (damages.length > 0) throw new Broken([{ invariant: 'I1', message }]);
      return factsOf(copy);
    },
  };
  return office;
}
