// What the environment may change of the app's clock and sample data: nothing in a package.
import { expect, test } from 'vitest';
import { fixedInstant, sampleAccounts } from '../../main/hosts/system.ts';

const environment = { LICENCE_DESK_CLOCK: '2026-11-16T09:00:00Z', LICENCE_DESK_SAMPLE_ACCOUNTS: '12' };

test('a development build takes clock and sample data from the environment', () => {
  expect(fixedInstant(environment, true)).toBe('2026-11-16T09:00:00Z');
  expect(sampleAccounts(environment, true)).toBe(12);
});

test('a package takes neither, also where they could not be read', () => {
  expect(fixedInstant(environment, false)).toBeNull();
  expect(sampleAccounts(environment, false)).toBeNull();
  expect(fixedInstant({ LICENCE_DESK_CLOCK: 'tomorrow' }, false)).toBeNull();
  expect(sampleAccounts({ LICENCE_DESK_SAMPLE_ACCOUNTS: '-1' }, false)).toBeNull();
});

test('an instant that is none is refused', () => {
  expect(() => fixedInstant({ LICENCE_DESK_CLOCK: '16.11.2026' }, true)).toThrow('LICENCE_DESK_CLOCK');
});
