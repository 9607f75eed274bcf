// What a closed sync leaves behind: nothing. Answers that arrive late bring neither worker nor cache back.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { ByteSource } from '../../main/sync/byte-source.ts';
import { createRemoteOpen, serveSources } from '../../main/sync/remote-source.ts';
import { createSyncWorker } from '../../main/sync/sync-worker.ts';
import { temporaryFolder } from '../store/temporary-stores.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

test('what is stored after closing starts no worker, and makes no file', async () => {
  const folder = join(temporaryFolder(), 'profile');
  const worker = createSyncWorker({
    workerUrl: new URL('../../main/sync/worker.ts', import.meta.url),
    cacheFile: join(folder, 'cache.db'),
    open: () => new Promise(() => {}),
    logger: silent,
    onFacts: () => {},
    onProgress: () => {},
    onChanged: () => {},
    onDamaged: () => {},
  });
  expect(await worker.ask({ kind: 'roll-over', today: '2026-11-16' })).toEqual({ kind: 'done' });
  await worker.close();
  rmSync(folder, { recursive: true });
  expect(await worker.ask({ kind: 'store', entities: [] })).toBeNull();
  expect(existsSync(folder)).toBe(false);
});

test('an answer of the portal that opens after closing is ended', async () => {
  const { port1: ours, port2: theirs } = new MessageChannel();
  let answer = (_source: ByteSource): void => {};
  const asked = new Promise<void>((isAsked) => {
    serveSources(
      ours,
      () =>
        new Promise((resolve) => {
          answer = (source) => resolve({ ok: true, source });
          isAsked();
        }),
    );
  });
  void createRemoteOpen(theirs)('/v1/snapshot', 'application/x-ndjson');
  await asked;
  const closed = new Promise<void>((resolve) => {
    ours.once('close', resolve);
  });
  ours.close();
  await closed;
  await new Promise<void>((resolve) => {
    answer({ take: async () => ({ kind: 'end' }), cancel: resolve });
  });
});
