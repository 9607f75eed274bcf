// A short run of every scenario, as `npm run faults` does it: some hundred kills and orders each time.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scenarios } from './scenarios/index.ts';

const shortRunMs = 240_000;
const runs: Readonly<Record<string, number>> = {
  kills: 4,
  network: 2,
  partitions: 2,
  time: 2,
  people: 2,
  model: 1,
  power: 1,
};

/** The harness in a process of its own: its figures, and what it printed. */
async function runFaults(only: string, seed: number): Promise<{ figures: Record<string, unknown>; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'licence-desk-faults-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const json = join(folder, 'figures.json');
  const words = ['--seed', String(seed), '--runs', String(runs[only] ?? 2), '--only', only, '--json', json];
  const child = spawn(process.execPath, ['build/faults.mjs', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  await new Promise((resolve) => child.once('close', resolve));
  return { figures: JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>, output };
}

const possible = scenarios.filter(({ leftOut }) => (leftOut?.() ?? null) === null);

test.each(possible.map(({ name }) => name))(
  'nothing is lost, doubled, different or stuck in a short run of %s',
  async (name) => {
    const { figures, output } = await runFaults(name, 1000);
    expect(figures, output).toMatchObject({ lost: 0, duplicated: 0, diverged: 0, stuck: 0, failures: [] });
    expect(figures['orders']).toBeGreaterThan(0);
  },
  shortRunMs,
);
