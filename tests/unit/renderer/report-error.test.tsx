// What nobody caught is logged and told with its reference; what the browser tells in the same way, and is no error, is not.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportUncaught } from '../../../renderer/app/report-error.ts';
import { success } from '../../../shared/contract/result.ts';
import { createFakeHost } from '../order-wizard/fake-host.ts';
import type { FakeHost } from '../order-wizard/fake-host.ts';
import { settled } from './desk.tsx';

let host: FakeHost;
let told: string[];
let stop: () => void;

beforeEach(() => {
  host = createFakeHost({ 'app.report-error': () => success({ reference: 'REF-7' }) });
  told = [];
  stop = reportUncaught(host, (reference) => told.push(reference));
});
afterEach(() => stop());

async function happens(event: { readonly message: string; readonly error?: Error | null }): Promise<void> {
  window.dispatchEvent(new ErrorEvent('error', event));
  await settled();
}

const logged = () => host.asked('app.report-error').map(({ message }) => message);

test('an error that nobody caught is logged, and told by its reference', async () => {
  await happens({ message: 'Uncaught TypeError: no figures', error: new TypeError('no figures') });
  expect(logged()).toEqual(['TypeError: no figures']);
  expect(told).toEqual(['REF-7']);
});

test('an error of which only the words are known is told too', async () => {
  await happens({ message: 'Script error.', error: null });
  expect(logged()).toEqual(['Script error.']);
  expect(told).toEqual(['REF-7']);
});

test('that a size is told one frame later is the browser’s own notice, and alarms nobody', async () => {
  await happens({ message: 'ResizeObserver loop completed with undelivered notifications.', error: null });
  await happens({ message: 'ResizeObserver loop limit exceeded' });
  expect(logged()).toEqual([]);
  expect(told).toEqual([]);
});

test('a bug of ours in which a size plays a part is told', async () => {
  const message = 'ResizeObserver loop of our own';
  await happens({ message, error: new Error(message) });
  expect(told).toEqual(['REF-7']);
});
