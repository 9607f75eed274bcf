// The portal as it runs: on its port, on a worker thread, in its folder; events; faults on demand.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FaultPlan } from '../../main/portal/faults/plan.ts';
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { startPortal } from '../../main/portal/server.ts';
import type { RunningPortal, ServerOptions } from '../../main/portal/server.ts';
import type { PortalWorkerMessage } from '../../main/portal/worker.ts';
import { changePortfolio } from '../../main/portal/portal.ts';
import { openPortalDatabase } from '../../main/portal/storage/database.ts';
import { readAccount } from '../../main/portal/storage/entities.ts';
import { aFolder, exampleInstant } from './a-portal.ts';

async function aRunningPortal(options: Partial<ServerOptions> = {}): Promise<RunningPortal> {
  const fixed = { fixedInstant: exampleInstant };
  const running = await startPortal({ dataDir: aFolder(), clock: fixed, accounts: 12, ...options });
  onTestFinished(() => running.close());
  return running;
}

async function signedIn(origin: string): Promise<{ authorization: string }> {
  const response = await fetch(`${origin}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sampleCredentials),
  });
  const { accessToken } = await response.json();
  return { authorization: `Bearer ${accessToken}` };
}

function touch({ portal }: RunningPortal): void {
  const account = readAccount(portal.database, 'a-000001');
  if (account === null) throw new Error('the first account is there');
  changePortfolio(portal, (commit) => commit.putAccount({ ...account, version: account.version + 1 }));
}

describe('the server', () => {
  it('listens on this machine only, on a port of its own', async () => {
    const [one, two] = [await aRunningPortal(), await aRunningPortal()];
    expect(one.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(two.origin).not.toBe(one.origin);
    const headers = await signedIn(one.origin);
    const me = await (await fetch(`${one.origin}/v1/me`, { headers })).json();
    expect(me.staff.email).toBe(sampleCredentials.email);
  });

  it('says so where its port is taken', async () => {
    const one = await aRunningPortal();
    const port = Number(new URL(one.origin).port);
    await expect(startPortal({ dataDir: aFolder(), accounts: 1, port })).rejects.toThrow('EADDRINUSE');
  });

  it('hints at changes, and lets go of the client when it closes', async () => {
    const running = await aRunningPortal();
    const headers = await signedIn(running.origin);
    const response = await fetch(`${running.origin}/v1/events`, {
      headers: { ...headers, 'accept-encoding': 'gzip' },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('content-encoding')).toBeNull();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const readUntil = async (wanted: string): Promise<void> => {
      while (!text.includes(wanted)) text += (await reader?.read())?.value ?? '';
    };
    const { dataset } = running.portal;
    await readUntil(`event: changes\ndata: {"cursor":"${dataset}.1"}\n\n`);
    touch(running);
    await readUntil(`event: changes\ndata: {"cursor":"${dataset}.2"}\n\n`);
    await running.close();
    await expect(reader?.read()).rejects.toThrow();
  });
});

describe('the folder', () => {
  it('is for this user only, and its database for no one else', async () => {
    const dataDir = join(aFolder(), 'portal');
    await aRunningPortal({ dataDir });
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'portal.db')).mode & 0o777).toBe(0o600);
  });

  it('keeps what it has when the portal starts again', async () => {
    const dataDir = aFolder();
    const one = await aRunningPortal({ dataDir });
    touch(one);
    await one.close();
    const two = await aRunningPortal({ dataDir, accounts: undefined });
    expect(two.portal.dataset).toBe(one.portal.dataset);
    expect(readAccount(two.portal.database, 'a-000001')?.version).toBe(2);
  });

  it('with other sample data is refused and left alone', async () => {
    const dataDir = aFolder();
    await aRunningPortal({ dataDir });
    await expect(startPortal({ dataDir, accounts: 13 })).rejects.toThrow('The folder holds a portal with 12 accounts');
    await aRunningPortal({ dataDir });
  });

  it('with storage of a newer version is refused and left alone', async () => {
    const dataDir = aFolder();
    const database = openPortalDatabase(join(dataDir, 'portal.db'));
    database.pragma('user_version = 99');
    database.close();
    await expect(startPortal({ dataDir })).rejects.toThrow('of a newer version: 99');
  });

  it('is written so that an accepted order survives a power cut', async () => {
    const { portal } = await aRunningPortal();
    expect(portal.database.pragma('synchronous', { simple: true })).toBe(2);
    expect(portal.database.pragma('journal_mode', { simple: true })).toBe('wal');
  });
});

describe('on a worker thread', () => {
  function aWorker(workerData: unknown): { worker: Worker; next: (type: string) => Promise<PortalWorkerMessage> } {
    const worker = new Worker(new URL('../../main/portal/worker.ts', import.meta.url), { workerData });
    onTestFinished(async () => {
      await worker.terminate();
    });
    const next = (type: string): Promise<PortalWorkerMessage> =>
      new Promise((resolve) => {
        worker.on('message', (message: PortalWorkerMessage) => {
          if (message.type === type) resolve(message);
        });
      });
    return { worker, next };
  }

  it('says where it listens, answers, and ends when it is told to', async () => {
    const { worker, next } = aWorker({ dataDir: aFolder(), accounts: 12, clock: { fixedInstant: exampleInstant } });
    const ready = await next('ready');
    if (ready.type !== 'ready') throw new Error('waited for ready');
    const headers = await signedIn(ready.origin);
    const me = await (await fetch(`${ready.origin}/v1/me`, { headers })).json();
    expect(me.now).toBe('2026-11-16T09:00:00.000Z');
    const ended = new Promise((resolve) => {
      worker.once('exit', resolve);
    });
    worker.postMessage({ type: 'close' });
    expect(await ended).toBe(0);
    await expect(fetch(`${ready.origin}/v1/me`)).rejects.toThrow();
  });

  it('says why it cannot start', async () => {
    const { next } = aWorker({ dataDir: '' });
    expect(await next('failed')).toMatchObject({ message: expect.stringContaining('dataDir') });
  });
});

describe('a fault plan', () => {
  const me = '/v1/me';
  async function struck(...rules: NonNullable<FaultPlan['rules']>) {
    const running = await aRunningPortal({ faults: {} });
    const headers = await signedIn(running.origin);
    running.faults?.replacePlan({ rules });
    return { running, ask: () => fetch(`${running.origin}${me}`, { headers }) };
  }

  it('strikes as often as it says, after as many as it says, and then no more', async () => {
    const { running, ask } = await struck({
      path: '/v1/m*',
      skip: 1,
      times: 2,
      fault: { kind: 'status', status: 503 },
    });
    const statuses = [await ask(), await ask(), await ask(), await ask()].map(({ status }) => status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect(running.faults?.struck()).toBe(2);
  });

  it('strikes by chance, the same for the same seed', async () => {
    const { ask } = await struck({ share: 0.5, fault: { kind: 'status', status: 500 } });
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1) statuses.push((await ask()).status);
    expect(new Set(statuses)).toEqual(new Set([200, 500]));
    const again = await struck({ share: 0.5, fault: { kind: 'status', status: 500 } });
    for (const status of statuses) expect((await again.ask()).status).toBe(status);
  });

  it.each<[string, NonNullable<FaultPlan['rules']>[number]['fault'], Partial<Record<'status' | 'type', unknown>>]>([
    [
      'a limit',
      { kind: 'status', status: 429, retryAfterSeconds: 7 },
      { status: 429, type: 'application/problem+json' },
    ],
    ['a bad gateway', { kind: 'status', status: 502 }, { status: 502, type: 'text/html' }],
    ['a captive portal', { kind: 'html' }, { status: 200, type: 'text/html; charset=utf-8' }],
    ['a wrong content type', { kind: 'content-type', value: 'text/plain' }, { status: 200, type: 'text/plain' }],
    [
      'a refusal of its own',
      { kind: 'refusal', status: 422, code: 'invalid-input' },
      { status: 422, type: 'application/problem+json' },
    ],
    ['a refusal on the way', { kind: 'refusal', status: 413 }, { status: 413, type: 'application/problem+json' }],
    ['an expired token', { kind: 'expired-token' }, { status: 401, type: 'application/problem+json' }],
    ['an old cursor', { kind: 'old-cursor' }, { status: 410, type: 'application/problem+json' }],
    ['a late answer', { kind: 'latency', delayMs: 1 }, { status: 200, type: 'application/json' }],
    ['a double delivery', { kind: 'duplicate' }, { status: 200, type: 'application/json' }],
  ])('can be %s', async (_case, fault, { status, type }) => {
    const { ask } = await struck({ fault });
    const response = await ask();
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  });

  it('can break the connection, or the body', async () => {
    for (const when of ['before', 'after'] as const) {
      const { ask } = await struck({ fault: { kind: 'drop', when } });
      await expect(ask()).rejects.toThrow('fetch failed');
    }
    const { ask } = await struck({ fault: { kind: 'truncate', keepBytes: 10 } });
    await expect((await ask()).json()).rejects.toThrow();
  });

  it('can stay silent until the client gives up', async () => {
    const running = await aRunningPortal({ faults: { rules: [{ fault: { kind: 'silence' } }] } });
    const controller = new AbortController();
    const answer = fetch(`${running.origin}${me}`, { signal: controller.signal });
    await expect.poll(() => running.faults?.struck()).toBe(1);
    controller.abort();
    await expect(answer).rejects.toThrow();
  });

  it('can lose the answer of an order that was written, or deliver the order late', async () => {
    const { running } = await struck();
    const headers = { ...(await signedIn(running.origin)), 'content-type': 'application/json' };
    const post = (id: string) =>
      fetch(`${running.origin}/v1/accounts/a-000001/payment-methods`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ id, method: { kind: 'invoice' } }),
      });
    const has = (id: string): boolean =>
      readAccount(running.portal.database, 'a-000001')?.paymentMethods.some((method) => method.id === id) === true;
    for (const [id, fault] of [
      ['written', { kind: 'drop', when: 'after' }],
      ['late', { kind: 'late', delayMs: 1 }],
    ] as const) {
      running.faults?.replacePlan({ rules: [{ method: 'POST', fault }] });
      await expect(post(id)).rejects.toThrow('fetch failed');
      await expect.poll(() => has(id)).toBe(true);
    }
    running.faults?.replacePlan({ rules: [{ method: 'POST', fault: { kind: 'drop', when: 'before' } }] });
    await expect(post('lost')).rejects.toThrow('fetch failed');
    expect(has('lost')).toBe(false);
  });

  it('can put the portal’s clock an hour ahead', async () => {
    const running = await aRunningPortal({ faults: { clockSkewMs: 3_600_000 } });
    const headers = await signedIn(running.origin);
    const response = await (await fetch(`${running.origin}${me}`, { headers })).json();
    expect(response.now).toBe('2026-11-16T10:00:00.000Z');
  });
});
