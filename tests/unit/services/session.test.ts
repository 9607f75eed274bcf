// Who is signed in, whatever fails on the way: own work keeps its profile, nobody opens another's, and a
// sign-out always ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SessionState } from '../../../shared/contract/session.ts';
import type { MeResponse } from '../../../shared/portal/session.ts';
import type { Connection } from '../../../main/services/current-profile.ts';
import type { PortalSession } from '../../../main/services/known-profile.ts';
import type { SessionServiceOptions } from '../../../main/services/session-options.ts';
import { createSessionService } from '../../../main/services/session.ts';
import { recordAnswer } from '../../../main/store/outbox-states.ts';
import { enqueueOrder } from '../../../main/store/outbox.ts';
import { readProfiles } from '../../../main/store/profiles.ts';
import { readSignedInProfile } from '../../../main/store/signed-in-profile.ts';
import { beginSuccessor, openProfileCache, replaceBySuccessor } from '../../../main/store/profile-cache.ts';
import { StorageProblem } from '../../../main/store/storage-problem.ts';
import { openWork } from '../../../main/store/work-store.ts';
import { anOrder } from '../../fixtures/orders.ts';

const form = { address: 'https://portal.example', email: 'anna@reseller.example', password: 'x', code: null };

function me(staffId: string): MeResponse {
  return {
    staff: { id: staffId, name: 'Anna Sommer', email: form.email, role: 'administrator', language: 'en' },
    reseller: {
      id: 'reseller-1',
      name: 'Reseller',
      timeZone: 'Europe/Berlin',
      discountLimitsBasisPoints: { administrator: 0, sales: 0, viewer: 0 },
      letterhead: null,
    },
    portal: { name: 'Portal', isSample: false, capabilities: [] },
    now: '2026-11-16T09:00:00Z',
  };
}

function aSession(connection: Partial<Connection> = {}, staffId = 'staff-1'): PortalSession {
  const connected: Connection = {
    state: () => {
      throw new Error('not asked here');
    },
    syncNow: async () => {},
    sendOutbox: () => {},
    attempted: async () => {},
    signOut: async () => {},
    close: async () => {},
    ...connection,
  };
  return { me: async () => ({ ok: true, value: me(staffId) }), keepFor: () => {}, connect: () => connected };
}

function aService(
  overrides: Partial<SessionServiceOptions> = {},
  caches: Partial<SessionServiceOptions['caches']> = {},
) {
  const home = mkdtempSync(join(tmpdir(), 'licence-desk-session-'));
  const work = openWork(join(home, 'work.db'));
  onTestFinished(() => {
    work.close();
    rmSync(home, { recursive: true, force: true });
  });
  const forgotten: string[] = [];
  const bugs: unknown[] = [];
  const states: SessionState[] = [];
  let profiles = 0;
  const service = createSessionService({
    work,
    home,
    hasSecretStore: true,
    newProfileId: () => {
      profiles += 1;
      return `profile-${profiles}`;
    },
    nowMs: () => Date.parse('2026-11-16T09:00:00Z'),
    signInAt: async () => ({ ok: true, value: aSession() }),
    resumeAt: () => null,
    forgetSecret: (profileId) => forgotten.push(profileId),
    samplePortal: {
      start: async () => {
        throw new Error('not asked here');
      },
      credentials: { email: 'sample', password: 'sample' },
    },
    caches: { ...cachesIn(home), ...caches },
    onProfileForgotten: () => {},
    onStorageEvent: () => {},
    onChanged: (state) => states.push(state),
    reportBug: (error) => bugs.push(error),
    ...overrides,
  });
  onTestFinished(() => service.close());
  return { service, work, forgotten, bugs, states };
}

test('an order that needs a decision keeps its profile through a sign-out with wipe', async () => {
  const { service, work } = aService();
  await service.signIn(form);
  enqueueOrder(work, { ...anOrder('o1'), profileId: 'profile-1' });
  recordAnswer(work, 'o1', { kind: 'needs-attention', differences: [], overviewNow: null, isFromOlderCopy: false });
  await service.signOut({ wipeCache: true, unsentWork: 'ask' });
  expect(readProfiles(work).map(({ profileId }) => profileId)).toEqual(['profile-1']);
  await service.signIn(form);
  expect(service.current()?.profileId).toBe('profile-1');
});

test('nothing can be ordered any more while the portal is told of the sign-out', async () => {
  let during: unknown = 'not asked';
  const { service } = aService({
    signInAt: async () => ({
      ok: true,
      value: aSession({
        signOut: async () => {
          during = service.current();
        },
      }),
    }),
  });
  await service.signIn(form);
  await service.signOut({ wipeCache: false, unsentWork: 'ask' });
  expect(during).toBeNull();
});

test.each([
  ['the portal', { signInAt: refusing({ signOut: fails }) }, {}],
  ['what runs', { signInAt: refusing({ close: fails }) }, {}],
  ['the key store', { forgetSecret: failsNow }, {}],
  ['the disk', {}, { wipe: failsNow }],
])('signing out ends, and is logged, where %s refuses', async (_what, overrides, caches) => {
  const { service, work, bugs } = aService(overrides, caches);
  await service.signIn(form);
  const answer = await service.signOut({ wipeCache: true, unsentWork: 'ask' });
  expect(answer).toMatchObject({ ok: true, value: { kind: 'signed-out', because: 'signed-out' } });
  expect(service.current()).toBeNull();
  expect(readSignedInProfile(work)).toBeNull();
  expect(bugs).toHaveLength(1);
});

test('an e-mail address that became another staff member opens nothing of the first', async () => {
  let staffId = 'staff-1';
  const { service, work } = aService({ signInAt: async () => ({ ok: true, value: aSession({}, staffId) }) });
  await service.signIn(form);
  await service.signOut({ wipeCache: false, unsentWork: 'ask' });
  staffId = 'staff-2';
  await service.signIn(form);
  expect(service.current()?.profileId).toBe('profile-2');
  expect(readProfiles(work)).toHaveLength(2);
});

test('a cache that cannot be used leaves nobody signed in, and signing out forgets the secret', async () => {
  const { service, forgotten } = aService(
    {},
    {
      open: () => {
        throw new StorageProblem('not-writable', 'cache.db');
      },
    },
  );
  await service.signIn(form);
  expect(service.read()).toMatchObject({ value: { kind: 'storage-problem', problem: 'not-writable' } });
  expect(service.current()).toBeNull();
  await service.signOut({ wipeCache: false, unsentWork: 'ask' });
  expect(service.read()).toMatchObject({ value: { kind: 'signed-out' } });
  expect(forgotten).toEqual(['profile-1']);
});

test('a connection that cannot be made leaves nobody half signed in', async () => {
  const { service } = aService({
    signInAt: async () => ({ ok: true, value: { ...aSession(), connect: failsNow } }),
  });
  await expect(service.signIn(form)).rejects.toThrow('refused');
  expect(service.current()).toBeNull();
  expect(service.read()).toMatchObject({ value: { kind: 'signed-out' } });
});

test('a start that fails ends at the sign-in form', async () => {
  const { service, work, states } = aService({ resumeAt: failsNow });
  await service.signIn(form);
  await service.close();
  const again = createAgain(work, states);
  await expect(again.resume()).rejects.toThrow('refused');
  expect(again.read()).toMatchObject({ value: { kind: 'signed-out' } });
});

test('a sample portal that was lost is started again, and one that does not start ends at the sign-in form', async () => {
  let starts = 0;
  const start = async (): Promise<string> => {
    starts += 1;
    return starts === 3 ? failsNow() : `http://127.0.0.1:${4000 + starts}`;
  };
  const { service, bugs } = aService({ samplePortal: { start, credentials: { email: 'sample', password: 'sample' } } });
  await service.trySampleData();
  await service.endedByPortal('profile-1');
  expect(service.current()).toMatchObject({ profileId: 'profile-1', address: 'http://127.0.0.1:4002' });
  await service.endedByPortal('profile-1');
  expect(service.read()).toMatchObject({ value: { kind: 'signed-out', because: 'session-ended' } });
  expect(bugs).toHaveLength(1);
});

function cachesIn(home: string): SessionServiceOptions['caches'] {
  const folderOf = (profileId: string): string => join(home, 'profiles', profileId);
  return {
    open: (profileId) => openProfileCache(folderOf(profileId), 0),
    beginSuccessor: (profileId) => beginSuccessor(folderOf(profileId)),
    replaceBySuccessor: (profileId) => replaceBySuccessor(folderOf(profileId), 0),
    wipe: () => {},
  };
}

function createAgain(work: ReturnType<typeof openWork>, states: SessionState[]) {
  return createSessionService({
    work,
    home: '',
    hasSecretStore: true,
    newProfileId: () => 'another',
    nowMs: () => 0,
    signInAt: async () => ({ ok: true, value: aSession() }),
    resumeAt: failsNow,
    forgetSecret: () => {},
    samplePortal: { start: async () => '', credentials: { email: 'sample', password: 'sample' } },
    caches: { ...cachesIn(''), open: failsNow },
    onProfileForgotten: () => {},
    onStorageEvent: () => {},
    onChanged: (state) => states.push(state),
    reportBug: () => {},
  });
}

function refusing(connection: Partial<Connection>): SessionServiceOptions['signInAt'] {
  return async () => ({ ok: true, value: aSession(connection) });
}

async function fails(): Promise<void> {
  failsNow();
}

function failsNow(): never {
  throw new Error('refused');
}
