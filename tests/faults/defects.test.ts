// The harness can fail: each planted defect is caught, and by the promise that it breaks.
import { expect, test, vi } from 'vitest';
import { defects } from './defects/index.ts';
import { runFaults } from './run-faults.ts';

/** A run that goes on for ever is ended. */
const longestMs = 800_000;
/** The first that is caught ends it: more than it takes, since it is left to chance when a process is killed. */
const runs = 40;

/** Each is often waiting: so many keep two cores busy. */
vi.setConfig({ maxConcurrency: 3 });

test.concurrent.each(defects.map((defect) => [defect.name, defect] as const))(
  'it is caught that %s',
  async (_name, defect) => {
    const { only, seed = 1, focus } = defect;
    const { figures, output } = await runFaults(
      { only, seed, runs, ...(focus === undefined ? {} : { focus }) },
      defect,
    );
    const broken = figures.failures.flatMap(({ violations }) => violations.map(({ invariant }) => invariant));
    expect(
      broken.filter((invariant) => defect.breaks.some((one) => one === invariant)),
      output,
    ).not.toEqual([]);
  },
  longestMs,
);
