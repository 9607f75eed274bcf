// First syncs, each in a process of its own: in memory, and over loopback HTTP from a portal in another
// process, beside the bare pipeline in the same round.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import type { FirstSyncTimes } from './first-sync-times.ts';
import { median } from './measure.ts';
import type { Row } from './measure.ts';
import { startPortalProcess } from './portal-process.ts';
import { benchFolder } from './portfolio.ts';
import type { Portfolio } from './portfolio.ts';

const bare = 'the bare pipeline on better-sqlite3';

export async function benchFirstSync(portfolio: Portfolio, rounds: number): Promise<Row[]> {
  const portal = await startPortalProcess(portfolio);
  try {
    const times = { bare: [], ours: [], http: [] } as Record<'bare' | 'ours' | 'http', FirstSyncTimes[]>;
    for (let round = 0; round < rounds; round += 1) {
      times.bare.push(runProcess('bare', portfolio.snapshotFile));
      times.ours.push(runProcess('ours', portfolio.snapshotFile));
      times.http.push(runProcess('http', portal.origin));
    }
    const wire = await snapshotOnTheWire(portal.origin);
    return rowsOf(times, wire);
  } finally {
    await portal.stop();
  }
}

function rowsOf(times: Record<'bare' | 'ours' | 'http', readonly FirstSyncTimes[]>, wireBytes: number): Row[] {
  const whole = (kind: 'bare' | 'ours' | 'http'): number => median(times[kind].map(({ wholeMs }) => wholeMs));
  const overHttp = (name: 'firstPageMs' | 'blockedP99Ms' | 'blockedMaxMs'): number =>
    median(times.http.map((each) => each[name] ?? Infinity));
  const unit = 'ms';
  const none = { reference: '–', referenceValue: null } as const;
  return [
    {
      job: 'first sync: bytes → durable and searchable, in process',
      reference: bare,
      referenceValue: whole('bare'),
      ours: whole('ours'),
      unit,
      goal: { of: 'ratio', limit: 1.25 },
    },
    {
      job: 'the same over loopback HTTP, compressed, with worker thread',
      reference: bare,
      referenceValue: whole('bare'),
      ours: whole('http'),
      unit,
      goal: { of: 'ratio', limit: 1.5 },
    },
    { job: 'the snapshot on the wire', ...none, ours: wireBytes / 1e6, unit: 'MB', goal: { of: 'value', limit: 14.5 } },
    {
      job: 'first page of the list visible during a first sync',
      reference: 'the full first sync',
      referenceValue: whole('http'),
      ours: overHttp('firstPageMs'),
      unit,
      goal: { of: 'ratio', limit: 0.1 },
    },
    {
      job: 'main thread blocked during a first sync, p99',
      ...none,
      ours: overHttp('blockedP99Ms'),
      unit,
      goal: { of: 'value', limit: 20 },
    },
    {
      job: 'main thread blocked during a first sync, longest',
      ...none,
      ours: overHttp('blockedMaxMs'),
      unit,
      goal: { of: 'value', limit: 50 },
    },
  ];
}

function runProcess(kind: string, source: string): FirstSyncTimes {
  const folder = mkdtempSync(join(benchFolder(), 'first-sync-'));
  try {
    const script = fileURLToPath(new URL('first-sync-process.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, kind, source, folder], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the ${kind} first sync failed: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes of the compressed snapshot, as any HTTP client receives it. */
async function snapshotOnTheWire(origin: string): Promise<number> {
  const session = await fetch(`${origin}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sampleCredentials),
  });
  const { accessToken }: { accessToken: string } = JSON.parse(await session.text());
  const headers = { authorization: `Bearer ${accessToken}`, 'accept-encoding': 'gzip, deflate, br' };
  return new Promise((resolve, reject) => {
    get(`${origin}/v1/snapshot`, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
    });
  });
}
