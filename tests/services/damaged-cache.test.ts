// A damaged cache: it is set aside and fetched again by itself, the user is told, and own work is untouched.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { aKeptDraft } from '../fixtures/drafts.ts';
import { anUpgrade } from './an-upgrade.ts';
import { aDesk, aPortal, keptSecrets, signIn, temporaryFolder, type Desk } from './desk.ts';

const all = {
  query: '',
  filter: { state: null, deadline: null },
  sort: { column: 'company', direction: 'ascending' },
  offset: 0,
  limit: 100,
} as const;

function folderOf(home: string): string {
  const [profileId = ''] = readdirSync(path.join(home, 'profiles'));
  return path.join(home, 'profiles', profileId);
}

/** Changes a document in the file, as a flipped bit does: its length, and all that SQLite checks, stay right. */
function flipInDocuments(file: string): void {
  const database = new Database(file);
  database.exec(`UPDATE accounts SET document = CAST(replace(CAST(document AS TEXT), '"company":"', '"company":"X')
    AS BLOB)`);
  database.close();
}

/** The same in subscriptions. */
function flipInSubscriptions(file: string): void {
  const database = new Database(file);
  database.exec(`UPDATE subscriptions SET document = CAST(replace(CAST(document AS TEXT), '"systemName":"', '"systemName":"X')
    AS BLOB)`);
  database.close();
}

async function untilRebuilt(desk: Desk): Promise<void> {
  await desk.until('storage.read', {}, ({ events }) => events.some(({ event }) => event.kind === 'cache-rebuilt'));
}

test('one that cannot say how far it is is set aside and fetched again', async () => {
  const portal = await aPortal();
  const secrets = keptSecrets();
  const first = aDesk({ secrets });
  await signIn(first, portal.origin);
  const { total } = await first.get('accounts.list', all);
  await first.close();
  const file = path.join(folderOf(first.home), 'cache.db');
  const database = new Database(file);
  const root = Number(database.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'facts'`).pluck().get());
  database.close();
  writeFileSync(file, readFileSync(file).fill(0x5a, (root - 1) * 4096, root * 4096));

  const second = aDesk({ home: first.home, secrets });
  await second.until('session.read', {}, ({ kind }) => kind === 'signed-in');
  await second.until('sync.read', {}, ({ isComplete }) => isComplete);
  expect(await second.get('accounts.list', all)).toMatchObject({ total });
});

test('one that cannot be opened is set aside and fetched again, and an order that waits is still there', async () => {
  const dataDir = temporaryFolder();
  const portal = await aPortal({ dataDir });
  const secrets = keptSecrets();
  const first = aDesk({ secrets });
  await signIn(first, portal.origin);
  const total = (await first.get('accounts.list', all)).total;
  const order = await anUpgrade(first);
  await portal.close();
  expect(await first.get('orders.place', order)).toMatchObject({ state: { kind: 'queued' } });
  await first.close();
  const folder = folderOf(first.home);
  writeFileSync(path.join(folder, 'cache.db'), 'this was a database once '.repeat(400));

  const second = aDesk({ home: first.home, secrets });
  await second.until('session.read', {}, ({ kind }) => kind === 'signed-in');
  const { events } = await second.get('storage.read', {});
  expect(events).toMatchObject([{ isSeen: false, event: { kind: 'cache-damaged', damage: 'unreadable' } }]);
  expect(readdirSync(folder)).toContain('cache.damaged-20261116-090000.db');
  expect(await second.get('orders.read', { orderId: order.orderId })).toMatchObject({ state: { kind: 'queued' } });
  await second.close();

  const again = await aPortal({ dataDir, port: Number(new URL(portal.origin).port) });
  const third = aDesk({ home: first.home, secrets });
  await third.until('sync.read', {}, ({ isComplete, activity }) => isComplete && activity.kind === 'idle');
  expect((await third.get('accounts.list', all)).total).toBe(total);
  const placed = await third.until('orders.read', { orderId: order.orderId }, ({ state }) => state.kind === 'accepted');
  expect(placed.state.kind).toBe('accepted');
  await again.close();
});

test('one whose documents are not what was written is read on, fetched beside, and replaced', async () => {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin);
  const folder = folderOf(desk.home);
  const before = await desk.get('accounts.list', all);
  const accountId = before.rows[0]?.id ?? '';
  flipInDocuments(path.join(folder, 'cache.db'));
  expect(await desk.ask('accounts.details', { accountId })).toMatchObject({ failure: { code: 'unexpected' } });
  await untilRebuilt(desk);
  expect((await desk.get('accounts.details', { accountId })).account.company).not.toMatch(/^X/);
  expect(await desk.get('accounts.list', all)).toMatchObject({ total: before.total });
  const events = (await desk.get('storage.read', {})).events.map(({ event }) => event);
  expect(events).toHaveLength(2);
  expect(events).toContainEqual({ kind: 'cache-damaged', damage: 'read', keptAs: null });
  expect(events).toContainEqual({ kind: 'cache-rebuilt', keptAs: 'cache.damaged-20261116-090000.db' });
  expect(existsSync(path.join(folder, 'cache.next.db'))).toBe(false);
});

test('one that still answers is kept while the portal cannot be reached, also over a restart', async () => {
  const dataDir = temporaryFolder();
  const portal = await aPortal({ dataDir });
  const secrets = keptSecrets();
  const first = aDesk({ secrets });
  await signIn(first, portal.origin);
  const { rows, total } = await first.get('accounts.list', all);
  await portal.close();
  flipInDocuments(path.join(folderOf(first.home), 'cache.db'));
  await first.ask('accounts.details', { accountId: rows[0]?.id ?? '' });
  await first.until('storage.read', {}, ({ isCacheRebuilding }) => isCacheRebuilding);
  expect(await first.get('accounts.list', all)).toMatchObject({ total });
  await first.close();

  const second = aDesk({ home: first.home, secrets });
  await second.until('session.read', {}, ({ kind }) => kind === 'signed-in');
  expect(await second.get('accounts.list', all)).toMatchObject({ total });
  const again = await aPortal({ dataDir, port: Number(new URL(portal.origin).port) });
  await second.ask('sync.run', {});
  await untilRebuilt(second);
  expect(await second.get('accounts.list', all)).toMatchObject({ total });
  await again.close();
});

test('own work is listed without what a damaged cache would tell of it, also without a connection', async () => {
  const portal = await aPortal();
  const desk = aDesk();
  await signIn(desk, portal.origin);
  const order = await anUpgrade(desk);
  const { accountId, subscriptionId } = order;
  await desk.get(
    'drafts.save',
    aKeptDraft({ profileId: path.basename(folderOf(desk.home)), accountId, subscriptionId }),
  );
  await portal.close();
  await desk.get('orders.place', order);
  flipInDocuments(path.join(folderOf(desk.home), 'cache.db'));
  flipInSubscriptions(path.join(folderOf(desk.home), 'cache.db'));
  expect(await desk.get('drafts.list', {})).toMatchObject({
    drafts: [{ company: aKeptDraft().about.company, presence: 'not-synced' }],
    unreadable: 0,
  });
  const { items } = await desk.get('outbox.list', {});
  expect(items).toMatchObject([{ kind: 'order', order: { orderId: order.orderId }, systemName: null }]);
  await desk.until('storage.read', {}, ({ isCacheRebuilding }) => isCacheRebuilding);
});

test('what happened is shown until the user has seen it', async () => {
  const portal = await aPortal();
  const secrets = keptSecrets();
  const first = aDesk({ secrets });
  await signIn(first, portal.origin);
  await first.close();
  const file = path.join(folderOf(first.home), 'cache.db');
  writeFileSync(file, readFileSync(file).fill(0x5a, 0, 200));
  const second = aDesk({ home: first.home, secrets });
  await second.until('session.read', {}, ({ kind }) => kind === 'signed-in');
  expect(await second.get('storage.mark-seen', {})).toMatchObject({ events: [{ isSeen: true }] });
});
