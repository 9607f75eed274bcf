// A damaged work.db: the app opens with what can be read of it, and orders that wait are still sent once.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aDesk, aPortal, keptSecrets, signIn, temporaryFolder } from './desk.ts';

test('a work.db of which nothing is left opens anew, and the damaged file is kept beside', async () => {
  const home = temporaryFolder();
  const file = path.join(home, 'work.db');
  writeFileSync(file, 'this was a database once '.repeat(400));
  const damaged = readFileSync(file);
  const desk = aDesk({ home });
  expect(await desk.until('session.read', {}, ({ kind }) => kind !== 'starting')).toMatchObject({ kind: 'signed-out' });
  const [kept = ''] = readdirSync(home).filter((name) => name.startsWith('work.damaged-'));
  expect(readFileSync(path.join(home, kept)).equals(damaged)).toBe(true);
});

test('a work.db whose first page is destroyed opens where the app was left', async () => {
  const portal = await aPortal();
  const secrets = keptSecrets();
  const first = aDesk({ secrets });
  await signIn(first, portal.origin);
  await first.get('settings.change', { theme: 'dark' });
  await first.close();
  const file = path.join(first.home, 'work.db');
  writeFileSync(file, readFileSync(file).fill(0x5a, 0, 4096));
  const second = aDesk({ home: first.home, secrets });
  const state = await second.until('session.read', {}, ({ kind }) => kind !== 'starting');
  expect(state).toMatchObject({ kind: 'signed-in' });
  expect(await second.get('settings.read', {})).toMatchObject({ theme: 'dark' });
});
