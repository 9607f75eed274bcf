import { describe, expect, test } from 'vitest';
import { listAccounts } from '../../main/store/account-list.ts';
import type { CacheStore } from '../../main/store/cache-store.ts';
import { readDigest } from '../../main/store/digest.ts';
import { readAccount } from '../../main/store/documents.ts';
import type { AccountListInput } from '../../shared/contract/accounts.ts';
import { addAccount, idsOf, remove, rename, setLicences } from './portal-changes.ts';
import { aClient, aPortal, temporaryFolder } from './rig.ts';

const question: AccountListInput = {
  query: '',
  filter: { state: null, deadline: null },
  sort: { column: 'company', direction: 'ascending' },
  offset: 0,
  limit: 200,
};
const found = (cache: CacheStore, query: string) =>
  listAccounts(cache, { ...question, query }, '2026-11-16').rows.map((row) => row.company);
const first = (ids: readonly string[], index = 0): string => {
  const id = ids[index];
  if (id === undefined) throw new Error('no such id');
  return id;
};

describe('two clients of one portal', () => {
  test('both see a change at once, without being asked', async () => {
    const portal = await aPortal();
    const clients = [await aClient(portal.origin), await aClient(portal.origin)];
    for (const { sync } of clients) await sync.runNow();
    rename(portal, first(idsOf(portal, 'account')), 'Umbenannt & Co');
    for (const { untilCache } of clients) await untilCache((cache) => found(cache, 'umbenannt').length === 1);
    addAccount(portal, 'brand-new', 'Nagelneu');
    for (const { untilCache } of clients) await untilCache((cache) => found(cache, 'brand-new.cloud').length === 1);
    remove(portal, 'account', 'brand-new');
    for (const { untilCache } of clients) await untilCache((cache) => found(cache, 'nagelneu').length === 0);
    const [a, b] = clients.map(({ cache }) => listAccounts(cache, question, '2026-11-16'));
    expect(a).toEqual(b);
  });

  test('see what one of them wrote, and that one at once', async () => {
    const portal = await aPortal();
    const writer = await aClient(portal.origin);
    const reader = await aClient(portal.origin);
    for (const { sync } of [writer, reader]) await sync.runNow();
    const id = first(idsOf(portal, 'account'));
    const before = readAccount(writer.cache, id);
    if (before === null) throw new Error('not synced');
    const answer = await writer.client.patchAccount(id, before.version, { notes: 'Rückruf am Montag' });
    if (!answer.ok) throw new Error('refused');
    await writer.sync.store([{ type: 'account', entity: answer.value }]);
    expect(readAccount(writer.cache, id)?.notes).toBe('Rückruf am Montag');
    expect(writer.changes.at(-1)).toEqual({ areas: ['accounts'], accountIds: [id] });
    await reader.untilCache((cache) => readAccount(cache, id)?.notes === 'Rückruf am Montag');
    const late = await reader.client.patchAccount(id, before.version, { notes: 'veraltet' });
    expect(late).toMatchObject({ ok: false, newer: { notes: 'Rückruf am Montag' } });
  });

  test('catch up after one of them was away', async () => {
    const portal = await aPortal();
    const folder = temporaryFolder();
    const away = await aClient(portal.origin, folder);
    await away.sync.runNow();
    await away.sync.close();
    const subscriptions = idsOf(portal, 'subscription');
    for (const id of subscriptions) setLicences(portal, id, 77);
    remove(portal, 'subscription', first(subscriptions));
    const back = await aClient(portal.origin, folder);
    const present = await aClient(portal.origin);
    await back.sync.runNow();
    await present.sync.runNow();
    expect(readDigest(back.cache)).toEqual(readDigest(present.cache));
    expect(listAccounts(back.cache, question, '2026-11-16')).toEqual(
      listAccounts(present.cache, question, '2026-11-16'),
    );
    expect(back.log.some(({ message }) => message === 'a snapshot was stored')).toBe(false);
  });
});
