// Runs scenarios, several side by side, each in a folder of its own that is gone afterwards. Run `i` has the
// seed `seed + i`, so that one can be repeated alone. Decides nothing about the product.
import { existsSync, mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import { createDeskPool, type DeskChild, type DeskPool } from './desk.ts';
import { startPortalProcess, type PortalProcess } from './portal.ts';
import type { Failure } from './report.ts';
import type { Scenario, Tally } from './scenario.ts';
import { Broken } from './violation.ts';

export interface RunAllOptions {
  /** The folder of the processes' bundle. */
  readonly bundle: string;
  readonly scenarios: readonly Scenario[];
  readonly seed: number;
  /** Of each scenario; null with `minutes`. */
  readonly runs: number;
  /** Goes on with further seeds until so much time has passed; null: only the runs. */
  readonly minutes: number | null;
  readonly lanes: number;
  /** Leaves the folder of a failed run where it is. */
  readonly isKept: boolean;
  /** Enough to see whether they have one cause: no further run begins. */
  readonly mostFailures: number;
  readonly tally: Tally;
  readonly focus: string | null;
  readonly slackMs: number;
  readonly onFailure: (failure: Failure) => void;
}

/** A run that takes longer hangs. */
const hungRunMs = 180_000;

/** Ends when all runs have. */
export async function runAll(options: RunAllOptions): Promise<void> {
  const folder = mkdtempSync(join(memoryFolder(), 'licence-desk-faults-'));
  const pool = createDeskPool(join(options.bundle, 'desk.js'), options.lanes + 1);
  const jobs = jobsOf(options);
  const taken = new Set<DeskChild>();
  let failures = 0;
  const isEnough = (): boolean => failures >= options.mostFailures;
  const onFailure = (failure: Failure): void => {
    // What another lane was in the middle of when it was ended says nothing.
    if (isEnough()) return;
    failures += 1;
    options.onFailure(failure);
    if (isEnough()) for (const child of taken) child.signal('SIGKILL');
  };
  const lane = async (): Promise<void> => {
    const portal = startPortalProcess(join(options.bundle, 'portal.js'));
    for (let job = jobs(); job !== null && !isEnough(); job = jobs()) {
      await runOne({ ...options, onFailure }, job, { folder, pool, portal, taken, isEnough });
    }
    await portal.leave();
  };
  await Promise.all(Array.from({ length: options.lanes }, lane));
  await pool.close();
  if (!options.isKept) rmSync(folder, { recursive: true, force: true });
}

interface Job {
  readonly scenario: Scenario;
  readonly seed: number;
}

/** The next run, scenario by scenario of each seed; null when there is none any more. */
function jobsOf({ scenarios, seed, runs, minutes }: RunAllOptions): () => Job | null {
  const endMs = minutes === null ? null : performance.now() + minutes * 60_000;
  let count = 0;
  return () => {
    const isOver = endMs === null ? count >= runs * scenarios.length : performance.now() > endMs;
    const scenario = scenarios[count % scenarios.length];
    if (isOver || scenario === undefined) return null;
    const job = { scenario, seed: seed + Math.floor(count / scenarios.length) };
    count += 1;
    return job;
  };
}

interface Lane {
  readonly folder: string;
  readonly pool: DeskPool;
  readonly portal: PortalProcess;
  /** The processes that all lanes use now. */
  readonly taken: Set<DeskChild>;
  readonly isEnough: () => boolean;
}

async function runOne(options: RunAllOptions, { scenario, seed }: Job, lane: Lane): Promise<void> {
  const { tally, focus, slackMs, onFailure, isKept } = options;
  const folder = join(lane.folder, `${scenario.name}-${seed}`);
  mkdirSync(folder, { recursive: true });
  const taken: DeskChild[] = [];
  const desks: Pick<DeskPool, 'take'> = {
    take: async () => {
      if (lane.isEnough()) throw new Error('no further process: enough runs have failed');
      const child = await lane.pool.take();
      taken.push(child);
      lane.taken.add(child);
      return child;
    },
  };
  const random = createRandomSequence(seed);
  try {
    const { bundle } = options;
    const { portal } = lane;
    await inTime(scenario.run({ seed, random, bundle, folder, desks, portal, tally, focus, slackMs }));
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    const message = error instanceof Broken ? error.message : String(error instanceof Error ? error.stack : error);
    const kept = isKept ? `\nIts folder: ${folder}` : '';
    const violations = error instanceof Broken ? error.violations : [];
    onFailure({ scenario: scenario.name, seed, message: message + kept, violations });
  } finally {
    for (const child of taken) {
      child.signal('SIGKILL');
      lane.taken.delete(child);
    }
    await Promise.all(taken.map((child) => child.ended));
    tally.runs += 1;
    tally.faults += await lane.portal.close();
  }
}

async function inTime(run: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const isOver = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the run did not end within ${hungRunMs} ms`)), hungRunMs);
  });
  run.catch(() => {});
  try {
    await Promise.race([run, isOver]);
  } finally {
    clearTimeout(timer);
  }
}

/** A file system in memory where there is one: SIGKILL spares what was written, synced or not. */
function memoryFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}
