// What a scenario is, and what a run of it is handed. Types, and the figures that runs add to.
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import type { DeskPool } from './desk.ts';
import type { PortalProcess } from './portal.ts';

/** What the report counts. */
export interface Tally {
  runs: number;
  kills: number;
  faults: number;
  orders: number;
  quotes: number;
  /** Partitions that healed. */
  partitions: number;
  /** Homes as a power loss may have left them. */
  images: number;
  /** Files that were damaged. */
  flips: number;
  /** How often a process ended itself at each named point. */
  readonly points: Map<string, number>;
  /** What could not run on this machine, and why. */
  readonly leftOut: Set<string>;
}

export function createTally(): Tally {
  return {
    runs: 0,
    kills: 0,
    faults: 0,
    orders: 0,
    quotes: 0,
    partitions: 0,
    images: 0,
    flips: 0,
    points: new Map(),
    leftOut: new Set(),
  };
}

/** Everything that a run may touch; all of its chance comes from `random`. */
export interface RunContext {
  readonly seed: number;
  readonly random: RandomSequence;
  /** The folder of the processes' bundle. */
  readonly bundle: string;
  /** Its own, and empty. */
  readonly folder: string;
  readonly desks: Pick<DeskPool, 'take'>;
  readonly portal: PortalProcess;
  readonly tally: Tally;
  /** One of the scenario's `focuses`, where it goes wrong rather than elsewhere; null for anywhere. */
  readonly focus: string | null;
  /** A busy machine is no broken promise: this much real time is given beside what the product promises. */
  readonly slackMs: number;
}

export interface Scenario {
  readonly name: string;
  /** What it can be narrowed down to, with `--focus`. */
  readonly focuses?: readonly string[];
  /** Why it cannot run on this machine; null where it can. */
  readonly leftOut?: () => string | null;
  /** Throws `Broken` where a promise does not hold. */
  readonly run: (context: RunContext) => Promise<void>;
}

/** Counts what was reached. */
export function countPoint({ points }: Tally, name: string): void {
  points.set(name, (points.get(name) ?? 0) + 1);
}
