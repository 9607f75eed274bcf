// F1: every way in which signing in fails has a message of its own, and nothing typed is lost.
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { generate } from 'selfsigned';
import { startPortal } from '../../main/portal/server.ts';
import { freshHome } from './launch.ts';
import { expect, test } from './fixtures.ts';

async function signIn(page: Page, address: string, password = 'wrong'): Promise<void> {
  await page.getByRole('textbox', { name: /address/i }).fill(address);
  await page.getByRole('textbox', { name: /e-mail/i }).fill('anna.sommer@reseller.example');
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

test('a wrong password is said beside the form, and the address and e-mail stay', async ({ start }) => {
  const portal = await startPortal({ dataDir: freshHome(), port: 0, accounts: 10, seed: 1 });
  const { page } = await start();
  await signIn(page, portal.origin);
  await expect(
    page
      .getByText(/password/i)
      .filter({ hasText: /wrong|not right|does not match/i })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('textbox', { name: /address/i })).toHaveValue(portal.origin);
  await expect(page.getByRole('textbox', { name: /e-mail/i })).toHaveValue('anna.sommer@reseller.example');
  await signIn(page, portal.origin, 'sample');
  await expect(page.getByRole('row').filter({ hasText: 'Bergmann Optik GmbH' })).toBeVisible();
  await portal.close();
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
    await signIn(page, address);
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

test('signing out asks first, and after a restart the sample data opens by itself', async ({ start }) => {
  const home = freshHome();
  const first = await start({ home });
  await first.page.getByRole('button', { name: 'Try with sample data' }).click();
  await expect(first.page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
  await first.close();

  const second = await start({ home });
  await expect(second.page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
});
