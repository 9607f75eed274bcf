// Documents that wait at an address of the browser host: for the page that is signed in, once, and not for long.
import { expect, onTestFinished, test } from 'vitest';
import { createDocumentOffers } from '../../main/hosts/browser/document-offers.ts';
import { startBrowserHost } from '../../main/hosts/browser/server.ts';
import { success } from '../../shared/contract/result.ts';
import { temporaryFolder } from '../services/desk.ts';

const file = { fileName: 'Angebot „Kiel“ 1.pdf', bytes: new TextEncoder().encode('%PDF-1.7') };

/** A host, and its page that is signed in. */
async function aPage() {
  const offers = createDocumentOffers(temporaryFolder());
  const host = await startBrowserHost({
    dispatch: async () => success({}),
    subscribe: () => () => undefined,
    takeDocument: offers.take,
    rendererRoot: temporaryFolder(),
    port: 0,
  });
  onTestFinished(host.close);
  const { origin } = host;
  const token = host.address.split('#')[1] ?? '';
  const session = await fetch(`${origin}/session`, { method: 'POST', headers: { origin }, body: token });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get = (url: string, headers: Record<string, string> = { cookie }) => fetch(`${origin}${url}`, { headers });
  const offer = async (kind: 'save' | 'open'): Promise<string> => {
    const delivery = await offers.platform[kind](file);
    if (delivery.kind !== 'offered') throw new Error('nothing was offered');
    expect(delivery).toMatchObject({ fileName: file.fileName, isDownload: kind === 'save' });
    return delivery.url;
  };
  return { get, offer, cookie };
}

test('a document is given to the page that is signed in, once, with the security headers', async () => {
  const { get, offer } = await aPage();
  const url = await offer('save');
  const answer = await get(url);
  expect([answer.status, await answer.text()]).toEqual([200, '%PDF-1.7']);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="Angebot _Kiel_ 1.pdf"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  expect((await get(url)).status).toBe(410);
});

test('it is shown rather than saved where it was to be opened', async () => {
  const { get, offer } = await aPage();
  const answer = await get(await offer('open'));
  expect(answer.headers.get('content-disposition')).toMatch(/^inline;/);
});

test('it is refused without the cookie, from another origin and under another token, and stays for the page', async () => {
  const { get, offer, cookie } = await aPage();
  const url = await offer('save');
  expect((await get(url, {})).status).toBe(401);
  expect((await get(url, { cookie, origin: 'http://attacker.example' })).status).toBe(403);
  expect((await get(`${url}x`)).status).toBe(410);
  expect(await (await get('/documents/')).text()).not.toContain('%PDF');
  expect(await (await get(url)).text()).toBe('%PDF-1.7');
});

test('it waits only with the last few of them', async () => {
  const { get, offer } = await aPage();
  const first = await offer('save');
  for (let count = 0; count < 20; count += 1) await offer('save');
  expect((await get(first)).status).toBe(410);
});
