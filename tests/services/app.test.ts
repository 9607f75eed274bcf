// The app itself: links, the window's errors, settings over a restart.
import { expect, test } from 'vitest';
import { aDesk, temporaryFolder } from './desk.ts';

test('only listed links are handed to the system', async () => {
  const desk = aDesk();
  expect(await desk.get('app.open-link', { url: 'https://www.pascom.net/doc/en/' })).toEqual({});
  expect(await desk.ask('app.open-link', { url: 'https://evil.example/' })).toEqual({
    ok: false,
    failure: { code: 'invalid-input', problems: [{ path: 'url', problem: 'not-allowed' }] },
  });
  expect(desk.opened).toEqual(['https://www.pascom.net/doc/en/']);
});

test("the window's error is in the log under the reference that the user sees", async () => {
  const desk = aDesk();
  const { reference } = await desk.get('app.report-error', { message: 'it broke for k@b.example', stack: 'at x' });
  expect(reference).toMatch(/^[0-9A-F]{8}$/);
  const lines = desk.log.filter((line) => line.includes(reference));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('it broke for');
  expect(lines[0]).not.toContain('k@b.example');
});

test('a request outside the contract is in the log, and the app goes on', async () => {
  const desk = aDesk();
  expect(await desk.app.dispatch('accounts.drop', {})).toMatchObject({ failure: { code: 'not-found' } });
  expect(desk.log.some((line) => line.includes('accounts.drop'))).toBe(true);
  expect(await desk.get('app.info', {})).toMatchObject({ version: '0.1.0', systemLocale: 'en-GB' });
});

test('settings hold over a restart, and a change is pushed', async () => {
  const home = temporaryFolder();
  const before = aDesk({ home });
  const changed = await before.get('settings.change', { language: 'de', theme: 'dark' });
  expect(changed).toMatchObject({ language: 'de', theme: 'dark' });
  expect(before.pushes).toContainEqual({ event: 'settings.changed', payload: changed });
  await before.close();
  expect(await aDesk({ home }).get('settings.read', {})).toEqual(changed);
});

test('the window is asked to go somewhere', () => {
  const desk = aDesk();
  desk.app.requestNavigation('/accounts/a-1');
  expect(desk.pushes).toContainEqual({ event: 'navigation.requested', payload: { path: '/accounts/a-1' } });
});
