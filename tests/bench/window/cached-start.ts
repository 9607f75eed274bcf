// From process start to a list that can be used, with everything cached, and what that takes of memory,
// beside an empty sandboxed window of the same shell. Real Electron only, started without any debugger.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freshHome } from '../../e2e/launch.ts';
import { median } from '../measure.ts';
import type { Row } from '../measure.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const probe = fileURLToPath(new URL('start-probe.mjs', import.meta.url));
/** What a start leaves running behind the first paint is over then. */
const settledMs = 3000;

interface Started {
  readonly paintedMs: number;
  readonly memoryMb: number;
}

export async function benchCachedStart(
  executable: string,
  homes: { readonly cached: string; readonly accounts: number },
  rounds: number,
): Promise<Row[]> {
  const app: Started[] = [];
  const empty: Started[] = [];
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await startOnce(executable, homes, 'empty'));
    app.push(await startOnce(executable, homes, 'app'));
  }
  const of = (runs: readonly Started[], what: keyof Started): number => median(runs.map((run) => run[what]));
  return [
    {
      job: `process start → usable account list, ${homes.accounts.toLocaleString('en')} accounts cached`,
      reference: 'an empty sandboxed window',
      referenceValue: of(empty, 'paintedMs'),
      ours: of(app, 'paintedMs'),
      unit: 'ms',
      goal: { of: 'ratio', limit: 2 },
    },
    {
      job: 'memory (PSS, all processes) above the empty window',
      reference: 'an empty sandboxed window',
      referenceValue: of(empty, 'memoryMb'),
      ours: of(app, 'memoryMb') - of(empty, 'memoryMb'),
      unit: 'MB',
      goal: { of: 'value', limit: 120 },
    },
  ];
}

async function startOnce(
  executable: string,
  homes: { readonly cached: string; readonly accounts: number },
  kind: 'empty' | 'app',
): Promise<Started> {
  const userData = `${freshHome()}-electron`;
  const env = {
    ...process.env,
    LICENCE_DESK_BENCH_WINDOW: kind,
    LICENCE_DESK_HOME: homes.cached,
    LICENCE_DESK_CLOCK: '2026-11-16T09:00:00Z',
    LICENCE_DESK_SAMPLE_ACCOUNTS: String(homes.accounts),
  };
  const startedAt = Date.now();
  const words = [probe, `--user-data-dir=${userData}`, '--lang=en-GB'];
  const child = spawn(executable, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const paintedMs = (await paintedAt(createInterface(child.stdout))) - startedAt;
    await new Promise((resolve) => setTimeout(resolve, settledMs));
    return { paintedMs, memoryMb: child.pid === undefined ? 0 : memoryOf(child.pid) };
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(userData, { recursive: true, force: true });
  }
}

async function paintedAt(lines: AsyncIterable<string>): Promise<number> {
  for await (const line of lines) {
    const at = /^painted ([\d.]+)$/.exec(line)?.[1];
    if (at !== undefined) return Number(at);
  }
  throw new Error('the window ended before it showed anything');
}

/** Proportional set size of a process and all below it, in MB. Linux only: elsewhere nothing is counted. */
function memoryOf(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = readProc(`/proc/${name}/stat`);
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (id: number): boolean => id === pid || (parents.has(id) && isBelow(parents.get(id) ?? 0));
  const kilobytes = [...parents.keys()]
    .filter(isBelow)
    .map((id) => Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${id}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1000;
}

/** Empty where the process has ended meanwhile. */
function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
