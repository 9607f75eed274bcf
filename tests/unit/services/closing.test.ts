// The app always ends: a part that hangs or fails keeps no other from being closed.
import { expect, test } from 'vitest';
import { closeInOrder } from '../../../main/services/closing.ts';

test('parts are closed in order, past one that fails and one that hangs, and both are named', async () => {
  const closed: string[] = [];
  const reported: unknown[] = [];
  const waiting: (() => void)[] = [];
  const timers = {
    after: (_delayMs: number, run: () => void) => {
      waiting.push(run);
      return () => undefined;
    },
  };
  const broken = new Error('broken');
  const closing = closeInOrder(
    [
      { name: 'first', close: () => void closed.push('first') },
      { name: 'broken', close: () => Promise.reject(broken) },
      {
        name: 'hanging',
        close: () => {
          // Its time is up as soon as it has begun to hang.
          queueMicrotask(() => waiting.at(-1)?.());
          return new Promise(() => undefined);
        },
      },
      { name: 'last', close: async () => void closed.push('last') },
    ],
    timers,
    (message, fields) => reported.push([message, fields]),
  );
  await closing;
  expect(closed).toEqual(['first', 'last']);
  expect(reported).toEqual([
    ['a part did not close', { part: 'broken', error: broken }],
    ['a part did not close in time', { part: 'hanging' }],
  ]);
});
