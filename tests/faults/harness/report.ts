// What came of all runs: the line that is printed, and the figures that go to a file.
import { killPoints, salvagePoints } from './kill-points.ts';
import type { Tally } from './scenario.ts';
import { harmOf, type Harm, type Violation } from './violation.ts';

/** A run that broke a promise, or ended as no run should. */
export interface Failure {
  readonly scenario: string;
  readonly seed: number;
  readonly message: string;
  /** Empty where the run itself failed. */
  readonly violations: readonly Violation[];
}

export function countHarms(failures: readonly Failure[]): Record<Harm, number> {
  const harms = { lost: 0, duplicated: 0, diverged: 0, stuck: 0 };
  for (const { violations } of failures) for (const violation of violations) harms[harmOf(violation)] += 1;
  return harms;
}

/** `kills K, faults F, orders O, lost 0, duplicated 0, diverged 0, stuck 0 (seed S)` */
export function summaryLine(tally: Tally, failures: readonly Failure[], seed: number): string {
  const { kills, faults, orders } = tally;
  const counts = Object.entries({ kills, faults, orders, ...countHarms(failures) });
  const broken = failures.filter(({ violations }) => violations.length === 0).length;
  const rest = broken === 0 ? '' : `, and ${broken} runs ended unexpectedly`;
  return `${counts.map(([name, count]) => `${name} ${count}`).join(', ')}${rest} (seed ${seed})`;
}

/** How to see a failure again. */
export function replayLine({ scenario, seed }: Failure): string {
  return `Again: npm run faults -- --seed ${seed} --runs 1 --only ${scenario}`;
}

/** Named points at which no process ended, though there were enough kills, or damaged files, to expect it of them all. */
export function unreachedPoints({ points, kills, flips }: Tally): string[] {
  const expected = [...(kills >= 1000 ? killPoints : []), ...(flips >= 400 ? salvagePoints : [])];
  return expected.map(({ name }) => name).filter((name) => !points.has(name));
}

export function figuresOf(tally: Tally, failures: readonly Failure[], seed: number, seconds: number) {
  const { points, leftOut, ...counts } = tally;
  return {
    seed,
    seconds: Math.round(seconds),
    ...counts,
    ...countHarms(failures),
    points: Object.fromEntries([...points].toSorted(([one], [other]) => one.localeCompare(other))),
    leftOut: [...leftOut],
    failures,
  };
}
