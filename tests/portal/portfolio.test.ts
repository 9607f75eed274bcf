// What clients cache: the snapshot, the changes since, the digest that proves both, the catalogues.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { catalogueSchema } from '../../shared/domain/catalogue.ts';
import {
  changesResponseSchema,
  digestResponseSchema,
  entitySchema,
  entityTypes,
  snapshotEndSchema,
  snapshotHeaderSchema,
  tombstoneSchema,
} from '../../shared/portal/entities.ts';
import type { Entity } from '../../shared/portal/entities.ts';
import { changePortfolio } from '../../main/portal/portal.ts';
import { forgetChangesUntil, latestCursor } from '../../main/portal/storage/change-log.ts';
import { readAccount } from '../../main/portal/storage/entities.ts';
import { aPortal, exampleUpgrade, orderAsShown, previewOf, problemOf, systemNamed } from './a-portal.ts';
import type { PortalUnderTest, SignedIn } from './a-portal.ts';

const lineSchema = z.looseObject({ type: z.string() });

async function linesOf(response: Response): Promise<z.infer<typeof lineSchema>[]> {
  const text = await response.text();
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));
}

function idOf(entity: Entity): string {
  return entity.type === 'catalogue' ? entity.entity.version : entity.entity.id;
}

function versionOf(entity: Entity): number {
  return entity.type === 'catalogue' ? 1 : entity.entity.version;
}

/** A snapshot as a client reads it. */
async function snapshotOf(session: SignedIn, query = '') {
  const lines = await linesOf(await session.get(`/v1/snapshot${query}`));
  const entities = lines.slice(1, -1).map((line) => entitySchema.parse(line));
  return { header: snapshotHeaderSchema.parse(lines[0]), entities, end: snapshotEndSchema.parse(lines.at(-1)) };
}

async function changesSince(session: SignedIn, cursor: string, limit = 500) {
  return changesResponseSchema.parse(await (await session.get(`/v1/changes?cursor=${cursor}&limit=${limit}`)).json());
}

async function digestAt(session: SignedIn, cursor: string) {
  return digestResponseSchema.parse(await (await session.get(`/v1/digest?cursor=${cursor}`)).json());
}

/** The digest as a client works it out from what it has. */
function digestOf(entities: readonly Entity[]): Record<string, { count: number; sha256: string }> {
  return Object.fromEntries(
    entityTypes.map((type) => {
      const lines = entities
        .filter((entity) => entity.type === type)
        .map((entity) => [idOf(entity), versionOf(entity)] as const)
        .toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        .map(([id, version]) => `${id}:${version}\n`);
      return [type, { count: lines.length, sha256: createHash('sha256').update(lines.join('')).digest('hex') }];
    }),
  );
}

/** A client's cache after a page of changes. */
function applied(entities: readonly Entity[], changes: readonly z.infer<typeof lineSchema>[]): Entity[] {
  const byKey = new Map(entities.map((entity) => [`${entity.type} ${idOf(entity)}`, entity]));
  for (const change of changes) {
    if (change.type === 'tombstone') {
      const { of, id } = tombstoneSchema.parse(change);
      byKey.delete(`${of} ${id}`);
    } else {
      const entity = entitySchema.parse(change);
      byKey.set(`${entity.type} ${idOf(entity)}`, entity);
    }
  }
  return [...byKey.values()];
}

function rename(portal: PortalUnderTest, id: string, notes: string): void {
  const account = readAccount(portal.portal.database, id);
  if (account === null) throw new Error(`no account ${id}`);
  changePortfolio(portal.portal, (commit) => commit.putAccount({ ...account, version: account.version + 1, notes }));
}

describe('the snapshot', () => {
  it('brings everything, type by type and in id order, with the counts that its header promises', async () => {
    const portal = await aPortal({ accounts: 40 });
    const { header, entities, end } = await snapshotOf(await portal.signIn());
    const types = entities.map((entity) => entityTypes.indexOf(entity.type));
    expect(types).toEqual(types.toSorted((a, b) => a - b));
    for (const type of entityTypes) {
      const ids = entities.filter((entity) => entity.type === type).map(idOf);
      expect(ids).toEqual(ids.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
      expect(ids.length).toBe(header.counts[type]);
    }
    expect(header.counts).toMatchObject({ catalogue: 3, account: 40 });
    expect(end.cursor).toBe(header.cursor);
  });

  it('stays at one moment while others write, and its cursor leads to what they wrote', async () => {
    const portal = await aPortal({ accounts: 500 });
    const session = await portal.signIn();
    const response = await session.get('/v1/snapshot');
    const reader = response.body?.getReader();
    if (reader === undefined) throw new Error('a snapshot has a body');
    const first = await reader.read();
    for (let number = 1; number <= 500; number += 1) {
      rename(portal, `a-${String(number).padStart(6, '0')}`, 'written meanwhile');
    }
    let text = Buffer.from(first.value ?? []).toString();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      text += Buffer.from(chunk.value).toString();
    }
    expect(text).not.toContain('written meanwhile');
    const { cursor } = snapshotEndSchema.parse(JSON.parse(text.trimEnd().split('\n').at(-1) ?? ''));
    const { changes } = await changesSince(session, cursor, 1000);
    expect(changes).toHaveLength(500);
  });

  it('goes on behind an entity, and the changes since the first header heal the rest', async () => {
    const portal = await aPortal({ accounts: 40 });
    const session = await portal.signIn();
    const whole = await snapshotOf(session);
    const had = whole.entities.slice(0, 20);
    const last = had.at(-1);
    if (last === undefined) throw new Error('twenty entities have a last one');
    rename(portal, 'a-000001', 'changed after it was sent');
    const rest = await snapshotOf(session, `?after=${last.type}:${idOf(last)}`);
    expect(rest.entities.map(idOf)).toEqual(whole.entities.slice(20).map(idOf));
    const { changes, nextCursor } = await changesSince(session, whole.header.cursor);
    const cache = applied([...had, ...rest.entities], changes);
    expect(digestOf(cache)).toEqual((await digestAt(session, nextCursor)).types);
  });

  it.each(['nothing', 'house:1', 'account'])('refuses to go on behind "%s"', async (after) => {
    const session = await (await aPortal()).signIn();
    const response = await session.get(`/v1/snapshot?after=${after}`);
    expect(await problemOf(response)).toMatchObject({ status: 400, errors: [{ path: 'after', code: 'invalid' }] });
  });
});

describe('the changes', () => {
  it('come in commit order, a whole order on one page, and end where the portal is', async () => {
    const portal = await aPortal();
    const session = await portal.signIn();
    const { header, entities } = await snapshotOf(session);
    const { subscription } = systemNamed(portal, 'bergmann.cloud');
    rename(portal, 'a-000001', 'first');
    const order = orderAsShown(await previewOf(session, subscription.id, exampleUpgrade));
    await session.send('PUT', '/v1/orders/one', order);
    const first = await changesSince(session, header.cursor, 1);
    expect(first).toMatchObject({ hasMore: true, changes: [{ type: 'account', entity: { notes: 'first' } }] });
    const second = await changesSince(session, first.nextCursor, 1);
    expect(second.changes.map(({ type }) => type)).toEqual(['account', 'subscription', 'order']);
    expect(second.hasMore).toBe(false);
    const cache = applied(applied(entities, first.changes), second.changes);
    expect(digestOf(cache)).toEqual((await digestAt(session, second.nextCursor)).types);
    expect(await changesSince(session, second.nextCursor)).toEqual({
      changes: [],
      nextCursor: second.nextCursor,
      hasMore: false,
    });
  });

  it('list an entity that changed again once, at its last version', async () => {
    const portal = await aPortal();
    const session = await portal.signIn();
    const { header } = await snapshotOf(session);
    rename(portal, 'a-000001', 'one');
    rename(portal, 'a-000002', 'two');
    rename(portal, 'a-000001', 'three');
    const { changes } = await changesSince(session, header.cursor);
    expect(changes.map(({ entity }) => entity)).toMatchObject([
      { id: 'a-000002', version: 2 },
      { id: 'a-000001', version: 3, notes: 'three' },
    ]);
  });

  it('say as tombstones what is gone, and a returning id has a higher version', async () => {
    const portal = await aPortal();
    const session = await portal.signIn();
    const { header, entities } = await snapshotOf(session);
    const account = readAccount(portal.portal.database, 'a-000001');
    if (account === null) throw new Error('the first account is there');
    changePortfolio(portal.portal, (commit) => commit.remove('account', account.id));
    const gone = await changesSince(session, header.cursor);
    expect(gone.changes).toEqual([{ type: 'tombstone', of: 'account', id: 'a-000001', version: 2 }]);
    expect(digestOf(applied(entities, gone.changes))).toEqual((await digestAt(session, gone.nextCursor)).types);
    const again = () => changePortfolio(portal.portal, (commit) => commit.putAccount(account));
    expect(again).toThrow('version 1 does not follow 2');
    changePortfolio(portal.portal, (commit) => commit.putAccount({ ...account, version: 3 }));
    const back = await changesSince(session, gone.nextCursor);
    expect(back.changes).toMatchObject([{ type: 'account', entity: { id: 'a-000001', version: 3 } }]);
  });

  it.each([
    ['of another data set', '00000000.1'],
    ['from the future', null],
  ])('send a client with a cursor %s back to a snapshot', async (_case, foreign) => {
    const portal = await aPortal();
    const session = await portal.signIn();
    const cursor = foreign ?? `${portal.portal.dataset}.999`;
    for (const path of [`/v1/changes?cursor=${cursor}`, `/v1/digest?cursor=${cursor}`]) {
      expect(await problemOf(await session.get(path))).toMatchObject({ status: 410, code: 'resync-required' });
    }
  });

  it('send a client back to a snapshot when its cursor is too old', async () => {
    const portal = await aPortal();
    const session = await portal.signIn();
    const { header } = await snapshotOf(session);
    rename(portal, 'a-000001', 'one');
    forgetChangesUntil(portal.portal.database, latestCursor(portal.portal.database));
    const response = await session.get(`/v1/changes?cursor=${header.cursor}`);
    expect(await problemOf(response)).toMatchObject({ status: 410, code: 'resync-required' });
    expect((await changesSince(session, (await snapshotOf(session)).end.cursor)).changes).toEqual([]);
  });

  it.each(['cursor=', 'cursor=abc', 'limit=5', 'cursor=x.1&limit=0', 'cursor=x.1&limit=1e9', 'cursor=x.1&limit=x'])(
    'refuse the query "%s"',
    async (query) => {
      const session = await (await aPortal()).signIn();
      expect(await problemOf(await session.get(`/v1/changes?${query}`))).toMatchObject({
        status: 400,
        code: 'invalid-input',
      });
    },
  );
});

it('the digest of an earlier cursor is that of what was there then', async () => {
  const portal = await aPortal();
  const session = await portal.signIn();
  const before = await snapshotOf(session);
  const { subscription } = systemNamed(portal, 'bergmann.cloud');
  await session.send('PUT', '/v1/orders/one', orderAsShown(await previewOf(session, subscription.id, exampleUpgrade)));
  changePortfolio(portal.portal, (commit) => commit.remove('account', 'a-000001'));
  expect((await digestAt(session, before.header.cursor)).types).toEqual(digestOf(before.entities));
  const after = await snapshotOf(session);
  expect((await digestAt(session, after.header.cursor)).types).toEqual(digestOf(after.entities));
});

it('a catalogue is served by its version, for ever the same', async () => {
  const portal = await aPortal();
  const session = await portal.signIn();
  const { entities } = await snapshotOf(session);
  const [first] = entities;
  if (first?.type !== 'catalogue') throw new Error('catalogues come first');
  const response = await session.get(`/v1/catalogues/${first.entity.version}`);
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(catalogueSchema.parse(await response.json())).toEqual(first.entity);
  expect(await problemOf(await session.get('/v1/catalogues/1999'))).toMatchObject({ status: 404, code: 'not-found' });
});
