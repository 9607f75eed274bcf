// Runs `npm run faults` in a process of its own, as a user does, and answers with its figures and what it printed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { Defect } from './defects/defect.ts';

const figuresSchema = z.looseObject({
  orders: z.int(),
  failures: z.array(z.object({ message: z.string(), violations: z.array(z.object({ invariant: z.string() })) })),
});
export type FaultFigures = z.infer<typeof figuresSchema>;

export interface FaultRun {
  readonly figures: FaultFigures;
  readonly output: string;
}

export interface FaultRunOptions {
  readonly only: string;
  readonly seed: number;
  readonly runs: number;
  readonly focus?: string;
}

/** Some runs of one scenario, with a planted defect where one is named: then one after the other, up to the first failure. */
export async function runFaults(options: FaultRunOptions, defect: Defect | null = null): Promise<FaultRun> {
  const folder = mkdtempSync(join(tmpdir(), 'licence-desk-faults-'));
  const json = join(folder, 'figures.json');
  const planted = join(folder, 'defect.json');
  if (defect !== null) writeFileSync(planted, JSON.stringify(defect.changes));
  const words = Object.entries({ ...options, json, ...(defect === null ? {} : untilCaught(defect)) });
  const child = spawn(
    process.execPath,
    ['build/faults.mjs', ...words.flatMap(([name, value]) => [`--${name}`, String(value)])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(defect === null ? {} : { LICENCE_DESK_PLANTED_DEFECT: planted }) },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  await new Promise((resolve) => child.once('close', resolve));
  try {
    return { figures: figuresSchema.parse(JSON.parse(readFileSync(json, 'utf8'))), output };
  } catch (error) {
    throw new Error(`the harness wrote no figures:\n${output}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What never comes is soon seen not to come: less time is given for it than a busy machine may need for what does. */
function untilCaught({ breaks }: Defect): Readonly<Record<string, number>> {
  const isWaitedFor = breaks.every((invariant) => invariant === 'I6' || invariant === 'I7');
  return { lanes: 1, 'stop-at': 1, ...(isWaitedFor ? { slack: 5 } : {}) };
}
