// A database that must not be touched: the app opens, says so, and overwrites nothing.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { aDesk, aPortal, keptSecrets, signIn, temporaryFolder } from './desk.ts';

function makeNewer(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new Database(file);
  database.pragma('user_version = 9999');
  database.exec('CREATE TABLE IF NOT EXISTS from_the_future (a)');
  database.close();
}

test('a work.db that is newer', async () => {
  const problem = 'newer-version';
  const home = temporaryFolder();
  const file = path.join(home, 'work.db');
  makeNewer(file);
  const before = readFileSync(file);

  const desk = aDesk({ home });
  const state = { kind: 'storage-problem', problem, file: 'work.db', folder: home };
  expect(await desk.get('session.read', {})).toEqual(state);
  expect(await desk.get('session.try-sample-data', {})).toEqual(state);
  expect(await desk.ask('accounts.details', { accountId: 'x' })).toMatchObject({ failure: { reason: 'signed-out' } });
  expect(await desk.get('settings.change', { theme: 'dark' })).toMatchObject({ theme: 'dark' });
  expect(await desk.get('settings.read', {})).toMatchObject({ theme: 'dark' });
  await desk.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a cache.db that is newer', async () => {
  const problem = 'newer-version';
  const portal = await aPortal();
  const secrets = keptSecrets();
  const home = temporaryFolder();
  const first = aDesk({ home, secrets });
  await signIn(first, portal.origin);
  await first.close();
  const [profileId = ''] = readdirSync(path.join(home, 'profiles'));
  const file = path.join(home, 'profiles', profileId, 'cache.db');
  makeNewer(file);
  const before = readFileSync(file);

  const desk = aDesk({ home, secrets });
  const state = await desk.until('session.read', {}, ({ kind }) => kind !== 'starting');
  expect(state).toEqual({ kind: 'storage-problem', problem, file: 'cache.db', folder: home });
  expect(await desk.ask('accounts.details', { accountId: 'x' })).toMatchObject({ failure: { reason: 'signed-out' } });
  await desk.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a folder that a running app has is in use, and free again once it has ended', async () => {
  const portal = await aPortal();
  const first = aDesk();
  await signIn(first, portal.origin);
  const second = aDesk({ home: first.home });
  const state = { kind: 'storage-problem', problem: 'in-use', file: 'work.db', folder: first.home };
  expect(await second.get('session.read', {})).toEqual(state);
  expect(await second.get('session.try-sample-data', {})).toEqual(state);
  await second.close();
  expect(await first.get('session.read', {})).toMatchObject({ kind: 'signed-in' });
  await first.close();
  const third = aDesk({ home: first.home });
  const opened = await third.until('session.read', {}, ({ kind }) => kind !== 'starting');
  expect(opened.kind).not.toBe('storage-problem');
});
