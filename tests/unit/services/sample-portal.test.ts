// The embedded portal's thread: whoever runs it hears when it is lost, and only then.
import { expect, test } from 'vitest';
import { createSamplePortal } from '../../../main/services/sample-portal.ts';

function aPortal(code: string) {
  let tellLost = (): void => {};
  const lost = new Promise<void>((resolve) => {
    tellLost = resolve;
  });
  let losses = 0;
  const portal = createSamplePortal({
    workerUrl: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    workerData: {},
    log: () => {},
    onLost: () => {
      losses += 1;
      tellLost();
    },
  });
  return { portal, lost, losses: () => losses };
}

const begin = `import { parentPort } from 'node:worker_threads';
  parentPort.postMessage({ type: 'ready', origin: 'http://127.0.0.1:4100' });`;
const untilClosed = `${begin} parentPort.once('message', () => parentPort.close());`;

test('a portal that fails while it runs is told, and can be started again', async () => {
  // Not at once: on a busy machine the failure would come before the word that it runs.
  const { portal, lost, losses } = aPortal(`${begin} setTimeout(() => { throw new Error('broken'); }, 100);`);
  expect(await portal.start()).toBe('http://127.0.0.1:4100');
  await lost;
  expect(losses()).toBe(1);
  expect(await portal.start()).toBe('http://127.0.0.1:4100');
});

test('a portal that is closed is not lost', async () => {
  const { portal, losses } = aPortal(untilClosed);
  await portal.start();
  await portal.close();
  expect(losses()).toBe(0);
});

test('a portal that never ran is not lost: starting it says so', async () => {
  const { portal, losses } = aPortal(`throw new Error('broken');`);
  await expect(portal.start()).rejects.toThrow('broken');
  expect(losses()).toBe(0);
});
