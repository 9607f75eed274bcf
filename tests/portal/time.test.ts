// What time does at the portal: each effect on its day, once, and as an ordinary change.
import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { changePortfolio } from '../../main/portal/portal.ts';
import { settleTime } from '../../main/portal/rules/settle-time.ts';
import { aFolder, aPortal, exampleUpgrade, orderAsShown, previewOf, systemNamed } from './a-portal.ts';
import type { PortalUnderTest, SignedIn } from './a-portal.ts';

function change(portal: PortalUnderTest, systemName: string, changes: Partial<Subscription>): void {
  const { subscription } = systemNamed(portal, systemName);
  const next = { ...subscription, ...changes, version: subscription.version + 1 };
  changePortfolio(portal.portal, (commit) => commit.putSubscription(next));
}

async function changedIds(session: SignedIn, cursor: string): Promise<[string, number][]> {
  const { changes } = await (await session.get(`/v1/changes?cursor=${cursor}`)).json();
  return changes.map(({ entity }: { entity: { id: string; version: number } }) => [entity.id, entity.version]);
}

async function latest(session: SignedIn): Promise<string> {
  const lines = (await (await session.get('/v1/snapshot')).text()).trimEnd().split('\n');
  return JSON.parse(lines.at(-1) ?? '').cursor;
}

describe('a trial', () => {
  it('can be used all day on its last day and is expired the next, by the reseller’s clock', async () => {
    const portal = await aPortal();
    portal.advanceTo('2026-11-30T22:59:59Z');
    expect(systemNamed(portal, 'bergmann.cloud').subscription.state).toBe('trial');
    portal.advanceTo('2026-11-30T23:00:00Z');
    expect(systemNamed(portal, 'bergmann.cloud').subscription).toMatchObject({ state: 'trial-expired', version: 2 });
  });

  it('that expires is among the changes, once', async () => {
    const portal = await aPortal();
    const session = await portal.signIn();
    portal.advanceTo('2026-11-30T12:00:00Z');
    const cursor = await latest(session);
    portal.advanceTo('2026-12-01T12:00:00Z');
    const { subscription } = systemNamed(portal, 'bergmann.cloud');
    const changed = await changedIds(session, cursor);
    expect(changed.filter(([id]) => id === subscription.id)).toEqual([[subscription.id, 2]]);
    const settled = await latest(session);
    settleTime(portal.portal);
    expect(await latest(session)).toBe(settled);
  });
});

describe('a scheduled change', () => {
  it('reduces the licences on its day (example 4)', async () => {
    const portal = await aPortal();
    change(portal, 'alpenblick.cloud', {
      scheduledChanges: [{ kind: 'reduce-licences', orderId: 'o', effectiveFrom: '2027-04-01', quantity: 20 }],
    });
    portal.advanceTo('2027-03-31T12:00:00Z');
    expect(systemNamed(portal, 'alpenblick.cloud').subscription.licenceQuantity).toBe(24);
    portal.advanceTo('2027-04-01T12:00:00Z');
    expect(systemNamed(portal, 'alpenblick.cloud').subscription).toMatchObject({
      licenceQuantity: 20,
      scheduledChanges: [],
    });
  });

  it('changes the SLA on its day', async () => {
    const portal = await aPortal();
    change(portal, 'alpenblick.cloud', {
      scheduledChanges: [{ kind: 'change-sla', orderId: 'o', effectiveFrom: '2027-01-01', slaId: 'basic' }],
    });
    portal.advanceTo('2027-01-01T12:00:00Z');
    expect(systemNamed(portal, 'alpenblick.cloud').subscription.slaId).toBe('basic');
  });

  it('ends the subscription from the day after the last (example 5)', async () => {
    const portal = await aPortal();
    change(portal, 'alpenblick.cloud', {
      state: 'cancellation-scheduled',
      scheduledChanges: [
        { kind: 'cancel', orderId: 'o', effectiveFrom: '2027-04-01' },
        { kind: 'reduce-licences', orderId: 'o', effectiveFrom: '2027-05-01', quantity: 20 },
      ],
    });
    portal.advanceTo('2027-03-31T21:59:59Z');
    expect(systemNamed(portal, 'alpenblick.cloud').subscription.state).toBe('cancellation-scheduled');
    portal.advanceTo('2027-03-31T22:00:00Z');
    expect(systemNamed(portal, 'alpenblick.cloud').subscription).toMatchObject({
      state: 'ended',
      endedOn: '2027-04-01',
      scheduledChanges: [],
    });
  });
});

it('a term that is over leaves the subscription open-ended', async () => {
  const portal = await aPortal();
  const { term, version } = systemNamed(portal, 'alpenblick.cloud').subscription;
  expect(term?.lastDay).toBe('2027-04-29');
  portal.advanceTo('2027-04-29T12:00:00Z');
  expect(systemNamed(portal, 'alpenblick.cloud').subscription.term).toEqual(term);
  portal.advanceTo('2027-04-30T12:00:00Z');
  expect(systemNamed(portal, 'alpenblick.cloud').subscription).toMatchObject({
    state: 'active',
    term: null,
    version: version + 1,
  });
});

describe('the billing run', () => {
  async function upgradedPortal(): Promise<PortalUnderTest> {
    const portal = await aPortal();
    const session = await portal.signIn();
    const { subscription } = systemNamed(portal, 'bergmann.cloud');
    const order = orderAsShown(await previewOf(session, subscription.id, exampleUpgrade));
    await session.send('PUT', '/v1/orders/one', order);
    return portal;
  }

  it('uses up the credit on the first of the next month, and only then', async () => {
    const portal = await upgradedPortal();
    portal.advanceTo('2026-11-30T12:00:00Z');
    expect(systemNamed(portal, 'bergmann.cloud').account.credits).toMatchObject([{ remaining: { minor: 7400 } }]);
    portal.advanceTo('2026-12-01T12:00:00Z');
    const { account } = systemNamed(portal, 'bergmann.cloud');
    expect(account).toMatchObject({ version: 3, credits: [{ amount: { minor: 7400 }, remaining: { minor: 0 } }] });
    portal.advanceTo('2027-01-01T12:00:00Z');
    expect(systemNamed(portal, 'bergmann.cloud').account.version).toBe(3);
  });

  it('leaves what the bill does not need, and pays nothing out', async () => {
    const portal = await upgradedPortal();
    const { account } = systemNamed(portal, 'bergmann.cloud');
    const credits = account.credits.map((credit) => ({
      ...credit,
      remaining: { minor: 20_000, currency: 'EUR' },
    }));
    changePortfolio(portal.portal, (commit) => commit.putAccount({ ...account, version: 3, credits }));
    portal.advanceTo('2026-12-01T12:00:00Z');
    expect(systemNamed(portal, 'bergmann.cloud').account.credits).toMatchObject([{ remaining: { minor: 5200 } }]);
    change(portal, 'bergmann.cloud', { state: 'ended', endedOn: '2026-12-02', scheduledChanges: [] });
    portal.advanceTo('2027-01-01T12:00:00Z');
    expect(systemNamed(portal, 'bergmann.cloud').account.credits).toMatchObject([{ remaining: { minor: 5200 } }]);
  });
});

it('a portal that was closed for months makes up for everything when it opens, in the order of days', async () => {
  const dataDir = aFolder();
  const before = await aPortal({ dataDir });
  change(before, 'alpenblick.cloud', {
    scheduledChanges: [
      { kind: 'reduce-licences', orderId: 'o', effectiveFrom: '2027-02-01', quantity: 20 },
      { kind: 'cancel', orderId: 'o', effectiveFrom: '2027-04-01' },
    ],
  });
  const { version } = systemNamed(before, 'alpenblick.cloud').subscription;
  const after = await aPortal({ dataDir, clock: { fixedInstant: '2027-06-01T12:00:00Z' } });
  expect(systemNamed(after, 'alpenblick.cloud').subscription).toMatchObject({
    version: version + 2,
    licenceQuantity: 20,
    state: 'ended',
    endedOn: '2027-04-01',
  });
  expect(systemNamed(after, 'bergmann.cloud').subscription.state).toBe('trial-expired');
});

it('a portal whose clock was set back does nothing, and undoes nothing', async () => {
  const dataDir = aFolder();
  const before = await aPortal({ dataDir });
  before.advanceTo('2026-12-05T12:00:00Z');
  const after = await aPortal({ dataDir });
  expect(systemNamed(after, 'bergmann.cloud').subscription).toMatchObject({ state: 'trial-expired', version: 2 });
});

it('no request sees a day that is not settled', async () => {
  const portal = await aPortal();
  const session = await portal.signIn();
  portal.clock.advanceTo('2026-12-01T12:00:00Z');
  const text = await (await session.get('/v1/snapshot')).text();
  const { subscription } = systemNamed(portal, 'bergmann.cloud');
  expect(text).toContain(JSON.stringify({ type: 'subscription', entity: subscription }));
  expect(subscription.state).toBe('trial-expired');
});
