// Nothing personal and no secret reaches the log.
import { expect, test } from 'vitest';
import { createLogger, toRedactedText } from '../../main/logger.ts';

test.each([
  ['anna.sommer@reseller.example could not sign in', 'anna.sommer@reseller.example'],
  ['müller+x@straße.example', 'müller+x@straße.example'],
  ['DE89370400440532013000 was refused', 'DE89370400440532013000'],
  ['DE89 3704 0044 0532 0130 00 was refused', '0532'],
  ['Authorization: Bearer abc.def', 'abc.def'],
  ['at http://127.0.0.1:4100/#3q2-7wEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA0', '3q2-7wEAAAAAAAAAAAAAAAA'],
])('%j is redacted', (text, secret) => {
  expect(toRedactedText(text)).not.toContain(secret);
  expect(toRedactedText(text)).toContain('[redacted]');
});

test('ids of orders and requests stay readable', () => {
  const id = '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e7f';
  expect(toRedactedText(`order ${id}`)).toBe(`order ${id}`);
});

test('fields that hold secrets or names are emptied, at any depth, in errors too', () => {
  const lines: string[] = [];
  const logger = createLogger(
    (_level, line) => lines.push(line),
    () => 0,
  );
  const error = new Error('refused anna@reseller.example', { cause: { refreshToken: 'r1' } });
  logger.error('signing in failed', {
    password: 'hunter2',
    error,
    account: { company: 'Bergmann Optik GmbH', contacts: [{ name: 'Katrin', email: 'k@b.example' }] },
    iban: 'x',
    requestName: 'session.sign-in',
    count: 3n,
  });
  expect(lines).toHaveLength(1);
  const line = lines[0] ?? '';
  expect(line).toMatch(/^1970-01-01T00:00:00\.000Z error signing in failed \{/);
  for (const secret of ['hunter2', 'anna@', 'Bergmann', 'Katrin', 'k@b.example', 'r1'])
    expect(line).not.toContain(secret);
  expect(line).toContain('"requestName":"session.sign-in"');
  expect(line).toContain('"count":"3"');
});
