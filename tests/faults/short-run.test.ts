// A short run of every scenario, as `npm run faults` does it: some hundred kills and orders each time.
import { expect, test } from 'vitest';
import { runFaults } from './run-faults.ts';
import { scenarios } from './scenarios/index.ts';

const shortRunMs = 240_000;
const runs: Readonly<Record<string, number>> = {
  kills: 3,
  network: 1,
  partitions: 1,
  time: 1,
  people: 1,
  model: 1,
  quotes: 2,
  power: 1,
  disk: 10,
  flips: 1,
  threads: 1,
};

const possible = scenarios.filter(({ leftOut }) => (leftOut?.() ?? null) === null);

test.each(possible.map(({ name }) => name))(
  'nothing is lost, doubled, different or stuck in a short run of %s',
  async (only) => {
    const { figures, output } = await runFaults({ only, seed: 1000, runs: runs[only] ?? 2 });
    expect(figures, output).toMatchObject({ lost: 0, duplicated: 0, diverged: 0, stuck: 0, failures: [] });
    expect(figures.orders).toBeGreaterThan(0);
  },
  shortRunMs,
);
