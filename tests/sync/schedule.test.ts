import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDigest } from '../../main/store/digest.ts';
import { startSync } from '../../main/sync/start-sync.ts';
import { idsOf, setLicences } from './portal-changes.ts';
import { aClient, aPortal, aSignedInClient, clock, manualTimers, random, temporaryFolder, workerUrl } from './rig.ts';

describe('sync on its own', () => {
  test('asks again after its interval, and sooner after a failure', async () => {
    const portal = await aPortal();
    const { sync, timers, until } = await aClient(portal.origin);
    await sync.runNow();
    portal.faults.replacePlan({ rules: [{ path: '/v1/changes', fault: { kind: 'status', status: 503 } }] });
    timers.fireWithin(60_000, 60_000);
    await until((state) => state.connection.kind === 'offline' && state.activity.kind === 'idle');
    expect(sync.state().connection).toEqual({ kind: 'offline', reason: 'portal-failing' });
    portal.faults.replacePlan({ rules: [] });
    timers.fireWithin(500, 20_000);
    await until((state) => state.connection.kind === 'connected');
  });

  test.each([
    ['a page of a captive network', { kind: 'html' }, 'not-a-portal'],
    ['a wrong content type', { kind: 'content-type', value: 'text/plain' }, 'not-a-portal'],
    ['a dropped connection', { kind: 'drop', when: 'before' }, 'no-network'],
    ['an answer cut off', { kind: 'truncate', keepBytes: 10 }, 'no-network'],
    ['too many requests', { kind: 'status', status: 429, retryAfterSeconds: 1 }, 'portal-failing'],
    ['a gateway’s page', { kind: 'status', status: 502 }, 'portal-failing'],
  ] as const)('is offline after %s, keeps what it has, and heals', async (_name, fault, reason) => {
    const portal = await aPortal();
    const { sync, cache } = await aClient(portal.origin);
    await sync.runNow();
    const before = readDigest(cache);
    const id = idsOf(portal, 'subscription')[0] ?? '';
    portal.faults.replacePlan({ rules: [{ path: '/v1/changes', fault }] });
    expect((await sync.runNow()).connection).toEqual({ kind: 'offline', reason });
    setLicences(portal, id, 123);
    expect((await sync.runNow()).connection).toEqual({ kind: 'offline', reason });
    expect(readDigest(cache)).toEqual(before);
    portal.faults.replacePlan({ rules: [] });
    expect((await sync.runNow()).connection).toEqual({ kind: 'connected' });
    expect(readDigest(cache)).not.toEqual(before);
  });

  test('renews an expired token without anybody noticing', async () => {
    const portal = await aPortal({
      faults: { rules: [{ path: '/v1/snapshot', times: 1, fault: { kind: 'expired-token' } }] },
    });
    const { sync } = await aClient(portal.origin);
    expect(await sync.runNow()).toMatchObject({ isComplete: true, connection: { kind: 'connected' } });
  });

  test('fetches everything again when its cursor is too old', async () => {
    const portal = await aPortal();
    const { sync, log } = await aClient(portal.origin);
    await sync.runNow();
    portal.faults.replacePlan({ rules: [{ path: '/v1/changes', times: 1, fault: { kind: 'old-cursor' } }] });
    expect((await sync.runNow()).connection).toEqual({ kind: 'connected' });
    expect(log.filter(({ message }) => message === 'a snapshot was stored')).toHaveLength(2);
  });

  test('says that nobody listens when the portal is not there', async () => {
    const portal = await aPortal();
    const { sync } = await aClient(portal.origin);
    await sync.runNow();
    await portal.close();
    expect((await sync.runNow()).connection).toEqual({ kind: 'offline', reason: 'refused' });
  });

  test('stores the changes of many at the same time in one flight', async () => {
    const portal = await aPortal();
    const { sync, cache, states } = await aClient(portal.origin);
    await sync.runNow();
    const before = states.length;
    const ids = idsOf(portal, 'subscription');
    for (const id of ids) setLicences(portal, id, 55);
    await Promise.all([sync.runNow(), sync.runNow(), sync.runNow()]);
    expect(listedLicences(cache)).toEqual(ids.map(() => 55));
    const pulls = states.slice(before).filter(({ activity }) => activity.kind === 'pulling');
    expect(pulls.length).toBeLessThan(ids.length);
  });

  test('goes on with a new worker when the first one is lost', async () => {
    const portal = await aPortal();
    const client = await aSignedInClient(portal.origin);
    const folder = temporaryFolder();
    const failingOnce = join(folder, 'worker.mjs');
    writeFileSync(
      failingOnce,
      `import { existsSync, writeFileSync } from 'node:fs';
      const mark = ${JSON.stringify(join(folder, 'mark'))};
      if (!existsSync(mark)) { writeFileSync(mark, ''); throw new Error('lost'); }
      await import(${JSON.stringify(workerUrl.href)});`,
    );
    const errors: string[] = [];
    const sync = startSync({
      cacheFile: join(folder, 'cache.db'),
      client,
      workerUrl: pathToFileURL(failingOnce),
      timeZone: 'Europe/Berlin',
      clock,
      timers: manualTimers(),
      random,
      logger: { info: () => {}, warn: () => {}, error: (message) => errors.push(message) },
      onState: () => {},
      onDataChanged: () => {},
    });
    await sync.runNow();
    expect((await sync.runNow()).isComplete).toBe(true);
    expect(errors).toContain('the sync worker failed');
    await sync.close();
  });
});

function listedLicences(cache: Parameters<typeof readDigest>[0]): number[] {
  return cache.database
    .prepare<[], number>(
      `SELECT json_extract(CAST(document AS TEXT), '$.licenceQuantity') FROM subscriptions ORDER BY id`,
    )
    .pluck()
    .all();
}
