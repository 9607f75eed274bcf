// Quotes for a thousand customers and more at once (F23), each round in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './measure.ts';
import type { Row } from './measure.ts';
import { startPortalProcess } from './portal-process.ts';
import { benchFolder, readyPortfolio } from './portfolio.ts';

const customers = 1200;

/** What one process measured; in milliseconds where the name says so. */
export interface BulkQuoteTimes {
  readonly accounts: number;
  readonly quotes: number;
  readonly previewMs: number;
  /** Made and listed, part by part. */
  readonly wholeMs: number;
  readonly partP99Ms: number;
  readonly bareMs: number;
  readonly blockedP99Ms: number;
  readonly blockedMaxMs: number;
}

export async function benchBulkQuotes(rounds: number): Promise<Row[]> {
  const portal = await startPortalProcess(await readyPortfolio(customers));
  try {
    return rowsOf(Array.from({ length: rounds }, () => measured(portal.origin)));
  } finally {
    await portal.stop();
  }
}

function measured(origin: string): BulkQuoteTimes {
  const folder = mkdtempSync(join(benchFolder(), 'bulk-quotes-'));
  try {
    const script = fileURLToPath(new URL('bulk-quotes-process.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, origin, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the bulk quotes failed: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(times: readonly BulkQuoteTimes[]): Row[] {
  const of = (name: keyof BulkQuoteTimes): number => median(times.map((each) => each[name]));
  const quotes = of('quotes').toLocaleString('en');
  const none = { reference: '–', referenceValue: null, unit: 'ms' } as const;
  return [
    {
      job: `${quotes} bulk quotes made and listed, parts of five, offline`,
      reference: 'the same rows by bare better-sqlite3, as durable',
      referenceValue: of('bareMs'),
      ours: of('wholeMs'),
      unit: 'ms',
      goal: null,
    },
    { job: 'the same, one part, p99', ...none, ours: of('partP99Ms'), goal: { of: 'value', limit: 50 } },
    { job: `preview of ${of('accounts').toLocaleString('en')} customers`, ...none, ours: of('previewMs'), goal: null },
    {
      job: 'main thread blocked during preview and making, p99',
      ...none,
      ours: of('blockedP99Ms'),
      goal: { of: 'value', limit: 20 },
    },
    {
      job: 'main thread blocked during preview and making, longest',
      ...none,
      ours: of('blockedMaxMs'),
      goal: { of: 'value', limit: 50 },
    },
  ];
}
