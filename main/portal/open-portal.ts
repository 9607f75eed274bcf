// Opens a portal's storage, filled with sample data where it is new, and builds what its parts share. No
// network: that is server.ts.
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Instant } from '../../shared/domain/calendar.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { resellerSchema } from '../../shared/domain/staff.ts';
import type { Portal, PortalLogger } from './portal.ts';
import { createPortalClock } from './portal-clock.ts';
import type { PortalClock } from './portal-clock.ts';
import type { CatalogueKind } from './sample/catalogues.ts';
import { generateSampleData } from './sample/generate.ts';
import type { SampleParameters } from './sample/generate.ts';
import { settleTime } from './rules/settle-time.ts';
import { openPortalDatabase } from './storage/database.ts';
import type { PortalDatabase } from './storage/database.ts';
import { readMeta } from './storage/meta.ts';

export interface PortalOptions {
  /** The folder of the portal's own storage; made where it is missing. */
  readonly dataDir: string;
  readonly clock?: { readonly fixedInstant?: Instant | undefined } | undefined;
  /** Moves the portal's clock against real time, or against the fixed instant. */
  readonly clockSkewMs?: number | undefined;
  /** How many accounts new sample data has; a portal that has data keeps it. */
  readonly accounts?: number | undefined;
  readonly seed?: number | undefined;
  /** Which kind of catalogue orders are priced by in new sample data. */
  readonly currentCatalogue?: CatalogueKind | undefined;
  readonly logger?: PortalLogger | undefined;
  /** Real time; the system's where none is given. */
  readonly sessionClock?: Clock | undefined;
}

export interface OpenPortal {
  readonly portal: Portal;
  readonly clock: PortalClock;
  /** Moves the clock forward and makes happen what is due by then. */
  readonly advanceTo: (instant: Instant) => void;
  readonly close: () => void;
}

const defaultParameters: SampleParameters = { accounts: 250, seed: 1, currentCatalogue: 'volume' };
const parametersSchema = z.object({
  accounts: z.int(),
  seed: z.int(),
  currentCatalogue: z.enum(['volume', 'graduated']),
});
const silentLogger: PortalLogger = { info: () => {}, warn: () => {}, error: () => {} };

/** Opens a portal. Throws where its folder holds sample data of other parameters than asked for. */
export async function openPortal(options: PortalOptions): Promise<OpenPortal> {
  const sessionClock = options.sessionClock ?? { nowMs: () => Date.now() };
  const clock = createPortalClock(sessionClock, {
    fixedInstant: options.clock?.fixedInstant,
    skewMs: options.clockSkewMs,
  });
  const file = privateFile(options.dataDir);
  const database = openPortalDatabase(file);
  try {
    await fill(database, options, clock.nowMs());
    const portal = portalOn({ database, file, clock, sessionClock, logger: options.logger ?? silentLogger });
    settleTime(portal);
    const advanceTo = (instant: Instant): void => {
      clock.advanceTo(instant);
      settleTime(portal);
    };
    return { portal, clock, advanceTo, close: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}

function portalOn(parts: Pick<Portal, 'database' | 'file' | 'clock' | 'sessionClock' | 'logger'>): Portal {
  const listeners = new Set<() => void>();
  return {
    ...parts,
    dataset: required(parts.database, 'dataset'),
    reseller: resellerSchema.parse(JSON.parse(required(parts.database, 'reseller'))),
    announceChanges: () => {
      for (const listener of listeners) listener();
    },
    onChanges: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Only this user may read the portal's data. */
function privateFile(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'portal.db');
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  return file;
}

async function fill(database: PortalDatabase, options: PortalOptions, nowMs: number): Promise<void> {
  const { accounts, seed, currentCatalogue } = options;
  const stored = readMeta(database, 'parameters');
  if (stored === null) {
    const parameters = {
      accounts: accounts ?? defaultParameters.accounts,
      seed: seed ?? defaultParameters.seed,
      currentCatalogue: currentCatalogue ?? defaultParameters.currentCatalogue,
    };
    await generateSampleData(database, parametersSchema.parse(parameters), nowMs);
    return;
  }
  const made = parametersSchema.parse(JSON.parse(stored));
  const isSame =
    (accounts ?? made.accounts) === made.accounts &&
    (seed ?? made.seed) === made.seed &&
    (currentCatalogue ?? made.currentCatalogue) === made.currentCatalogue;
  if (isSame) return;
  throw new Error(
    `The folder holds a portal with ${made.accounts} accounts of seed ${made.seed} (${made.currentCatalogue}). ` +
      'Choose another folder, or delete it.',
  );
}

function required(database: PortalDatabase, key: 'dataset' | 'reseller'): string {
  const value = readMeta(database, key);
  if (value === null) throw new Error(`the portal's storage has no ${key}`);
  return value;
}
