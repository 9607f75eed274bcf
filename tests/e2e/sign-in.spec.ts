// F1: every way in which signing in fails has a message of its own, and nothing typed is lost.
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import {
  sampleCredentials,
  sampleSecondFactorCredentials,
  sampleViewerCredentials,
} from '../../main/portal/sample/credentials.ts';
import { totpCode } from '../../main/portal/session/totp.ts';
import { expect, openAccount, test } from './fixtures.ts';
import { signIn } from './portal.ts';

const wrongPassword = { ...sampleCredentials, password: 'wrong' };

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

test('a wrong password is said beside the form, and the address and e-mail stay', async ({ start, startPortal }) => {
  const portal = await startPortal();
  const { page } = await start();
  await signIn(page, portal.origin, wrongPassword);
  await expect(
    page
      .getByText(/password/i)
      .filter({ hasText: /wrong|not right|does not match/i })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('textbox', { name: /address/i })).toHaveValue(portal.origin);
  await expect(page.getByRole('textbox', { name: /e-mail/i })).toHaveValue('anna.sommer@reseller.example');
  await signIn(page, portal.origin);
  await expect(page.getByRole('row').filter({ hasText: 'Bergmann Optik GmbH' })).toBeVisible();
});

test('a portal that does not answer, an unknown name, a web page and a bad certificate are told apart', async ({
  start,
}) => {
  const html = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<html><body>Welcome to the hotel network</body></html>');
  });
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'portal.example' }]);
  const untrusted = createTlsServer({ key, cert }, (_request, response) => response.end('{}'));
  const closed = createServer();
  const closedPort = await listen(closed);
  await new Promise((resolve) => closed.close(resolve));

  const { page } = await start();
  const messages = new Set<string>();
  for (const address of [
    `http://127.0.0.1:${closedPort}`,
    'https://portal.invalid',
    `http://127.0.0.1:${await listen(html)}`,
    `https://127.0.0.1:${await listen(untrusted)}`,
    'http://portal.example',
  ]) {
    await signIn(page, address, wrongPassword);
    const alert = page.getByRole('alert').first();
    await expect(alert).toBeVisible();
    await expect(alert).not.toHaveText('');
    messages.add((await alert.textContent()) ?? '');
    await page.getByRole('textbox', { name: /address/i }).fill('');
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  expect(messages.size).toBe(5);
  html.close();
  untrusted.close();
});

test('a user with a second factor is asked for a code, told that one is wrong, and let in with the right one', async ({
  start,
  startPortal,
}) => {
  const portal = await startPortal();
  const { page } = await start();
  await signIn(page, portal.origin, sampleSecondFactorCredentials);
  const code = page.getByRole('textbox', { name: /^Code/ });
  await expect(code).toBeFocused();
  await expect(code).toHaveAccessibleDescription(/authenticator app/);
  await code.fill('12ab');
  await code.press('Enter');
  await expect(code).toHaveAccessibleDescription(/six to eight digits/);
  await code.fill(wrongCode());
  await code.press('Enter');
  await expect(code).toHaveAccessibleDescription(/wrong or has run out/);
  await expect(page.getByRole('textbox', { name: /e-mail/i })).toHaveValue(sampleSecondFactorCredentials.email);
  await code.fill(codeAt(Date.now()));
  await code.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'Bergmann Optik GmbH' })).toBeVisible();
});

test('a viewer sees what could be ordered, and why it is not for them', async ({ start, startPortal }) => {
  const portal = await startPortal();
  const { page } = await start();
  await signIn(page, portal.origin, sampleViewerCredentials);
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  const upgrade = page.getByRole('button', { name: 'Upgrade' });
  await expect(upgrade).toBeDisabled();
  await expect(upgrade).toHaveAccessibleDescription(/role is viewer/);
  await upgrade.click({ force: true });
  await expect(page.getByRole('spinbutton')).toHaveCount(0);
  await expect(upgrade).toBeVisible();
});

/** Six digits that are the code of no moment around now. */
function wrongCode(): string {
  const open = new Set([-2, -1, 0, 1, 2].map((step) => codeAt(Date.now() + step * 30_000)));
  const wrong = ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !open.has(code));
  if (wrong === undefined) throw new Error('every code is right');
  return wrong;
}

function codeAt(nowMs: number): string {
  return totpCode(sampleSecondFactorCredentials.totpSecret, nowMs);
}
