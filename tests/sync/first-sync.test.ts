import { describe, expect, test } from 'vitest';
import { readAccountDetails } from '../../main/store/account-details.ts';
import { listAccounts } from '../../main/store/account-list.ts';
import { readDigest } from '../../main/store/digest.ts';
import type { RunningPortal } from '../../main/portal/server.ts';
import { latestCursor } from '../../main/portal/storage/change-log.ts';
import { readDigest as readPortalDigest } from '../../main/portal/storage/digest.ts';
import type { AccountListInput } from '../../shared/contract/accounts.ts';
import { aClient, aPortal } from './rig.ts';

const question: AccountListInput = {
  query: '',
  filter: { state: null, deadline: null },
  sort: { column: 'company', direction: 'ascending' },
  offset: 0,
  limit: 100,
};
const today = '2026-11-16';
const portalDigest = ({ portal }: RunningPortal) => readPortalDigest(portal.database, latestCursor(portal.database));

describe('a first sync', () => {
  test('brings the whole portfolio, searchable, and proves it by digest', async () => {
    const portal = await aPortal();
    const { sync, cache, states, changes } = await aClient(portal.origin);
    const state = await sync.runNow();
    expect(state).toMatchObject({
      connection: { kind: 'connected' },
      activity: { kind: 'idle' },
      isComplete: true,
      parkedEntities: 0,
    });
    expect(state.lastSyncAt).toBe('2026-11-16T09:00:00.000Z');
    expect(readDigest(cache)).toEqual(portalDigest(portal));
    expect(listAccounts(cache, question, today).total).toBe(30);
    const found = listAccounts(cache, { ...question, query: 'mull' }, today).rows;
    expect(found.map((row) => row.company)).toContain('Müller & Söhne Straßenbau GmbH');
    expect(states.some(({ activity }) => activity.kind === 'snapshot' && (activity.total ?? 0) > 30)).toBe(true);
    expect(changes.at(-1)).toEqual({ areas: ['accounts', 'catalogues', 'orders', 'quotes'], accountIds: null });
  });

  test('stores accounts as the portal has them', async () => {
    const portal = await aPortal();
    const { sync, cache } = await aClient(portal.origin);
    await sync.runNow();
    const [row] = listAccounts(cache, { ...question, query: 'K-10482' }, today).rows;
    expect(row).toMatchObject({
      company: 'Bergmann Optik GmbH',
      licences: 5,
      status: 'trial',
      nextDeadline: { kind: 'trial-ends', date: '2026-11-30', daysLeft: 14 },
    });
    const details = readAccountDetails(cache, row?.id ?? '', today);
    expect(details?.subscriptions.map((subscription) => subscription.systemName)).toEqual(['bergmann.cloud']);
  });

  test('shows its first accounts while the rest arrives', async () => {
    const portal = await aPortal({ accounts: 2000 });
    const { until, untilCache, cache } = await aClient(portal.origin);
    let previewed = 0;
    await untilCache((current) => {
      previewed ||= listAccounts(current, question, today).total;
      return previewed > 0;
    });
    expect(previewed).toBeGreaterThanOrEqual(200);
    expect(previewed).toBeLessThan(2000);
    await until((state) => state.isComplete && state.activity.kind === 'idle');
    expect(listAccounts(cache, question, today).total).toBe(2000);
    expect(readDigest(cache)).toEqual(portalDigest(portal));
  });

  test.each([
    ['is cut off in the middle', { kind: 'truncate', keepBytes: 60_000 }],
    ['is dropped', { kind: 'drop', when: 'after' }],
  ] as const)('that %s goes on and ends whole', async (_name, fault) => {
    const portal = await aPortal({
      accounts: 200,
      faults: { rules: [{ path: '/v1/snapshot', times: 2, fault }] },
    });
    const { sync, cache, timers } = await aClient(portal.origin);
    for (let attempt = 0; attempt < 4 && !sync.state().isComplete; attempt += 1) await sync.runNow();
    expect(readDigest(cache)).toEqual(portalDigest(portal));
    expect(timers.waiting().length).toBeGreaterThan(0);
  });
});
