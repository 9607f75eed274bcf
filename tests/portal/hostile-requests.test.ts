// Every endpoint of the portal and whatever may be sent to it: it refuses as its document says, changes nothing that it
// refused, and goes on.
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { problemCodeSchema, problemSchema } from '../../shared/portal/problem.ts';
import { toCursorText } from '../../main/portal/storage/cursor.ts';
import { latestCursor } from '../../main/portal/storage/change-log.ts';
import {
  aPortal,
  exampleUpgrade,
  orderAsShown,
  previewOf,
  problemOf,
  systemNamed,
  type PortalUnderTest,
} from './a-portal.ts';
import { createPortalQuotes } from '../fixtures/portal-quotes.ts';
import { endpointsOf, hostileRequests, type Endpoint, type HostileRequest } from './endpoints.ts';
import { readFileSync } from 'node:fs';

const endpoints = endpointsOf(JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')));
const longestRefusal = 100_000;
const runs = { usual: 50, withPassword: 20, withNothingToSpoil: 10 };

function runsOf({ name, parameters, requestBody }: Endpoint): number {
  // A password is hashed slowly on purpose.
  if (name === 'POST /v1/session') return runs.withPassword;
  return parameters.length + Object.keys(requestBody).length === 0 ? runs.withNothingToSpoil : runs.usual;
}

async function aSignedInPortal() {
  const portal = await aPortal();
  let session = await portal.signIn();
  const { account, subscription } = systemNamed(portal, 'bergmann.cloud');
  const order = orderAsShown(await previewOf(session, subscription.id, exampleUpgrade));
  const { quote } = createPortalQuotes(portal, { profileId: 'p1', staffId: 'staff-1' }).quoteFor('q', subscription.id);
  return {
    portal,
    token: () => session.accessToken,
    /** The portal still knows its staff; whoever signed out signs in again. */
    goOn: async () => {
      if ((await session.get('/v1/me')).status === 401) session = await portal.signIn();
      expect((await session.get('/v1/me')).status).toBe(200);
    },
    known: {
      ...Object.fromEntries(
        Object.entries(order)
          .filter(([name]) => name !== 'change' && name !== 'totalsShown')
          .map(([name, value]) => [name, [value]]),
      ),
      id: [account.id, 'order-1', 'payment-9'],
      version: [order.catalogueVersion],
      cursor: [toCursorText(portal.portal.dataset, latestCursor(portal.portal.database)), 'other.1'],
      after: [`account:${account.id}`, 'order:'],
      limit: [1, 2000],
      'if-match': ['"1"', '"2"'],
      'if-none-match': ['*', '"1"'],
      provisionalNumber: [quote.provisionalNumber],
      createdAt: [quote.createdAt],
      revisions: [quote.revisions],
      quoteId: ['order-1', 'quote-9'],
      revision: [1, 2],
      lineId: ['line-1'],
      email: [sampleCredentials.email, 'nobody@reseller.example'],
      password: [sampleCredentials.password, 'wrong'],
      refreshToken: ['x'.repeat(40)],
      iban: ['DE89370400440532013000'],
      mandateAccepted: [true],
      country: ['DE'],
      postalCode: ['24103'],
      change: [exampleUpgrade],
      totalsShown: [order.totalsShown],
      billingAddresses: [account.billingAddresses],
      contacts: [account.contacts],
      taxData: [{ vatId: null }],
    },
  };
}

function send(
  portal: PortalUnderTest,
  { method }: Endpoint,
  { path, headers, body }: HostileRequest,
): Promise<Response> {
  return Promise.resolve(portal.app.request(path, { method, headers, body }));
}

/** All that the portal stores, as one word. */
function digestOf({ portal }: PortalUnderTest): string {
  const { database } = portal;
  const tables = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all();
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

async function checkAnswer(response: Response, endpoint: Endpoint): Promise<void> {
  const { status } = response;
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  if (type === 'text/event-stream') {
    await response.body?.cancel();
    return;
  }
  const text = await response.text();
  if (status >= 400) {
    const problem = problemSchema.parse(JSON.parse(text));
    expect({ type, status: problem.status }).toEqual({ type: 'application/problem+json', status });
    expect(problemCodeSchema.options).toContain(problem.code);
    expect(problem.code).not.toBe('internal');
    // A conflict carries the newer account.
    expect(text.length).toBeLessThan(longestRefusal);
    expect(text).not.toMatch(/\n\s+at |node_modules|\.ts:\d/);
  }
  expect(Object.keys(endpoint.responses), text.slice(0, 300)).toContain(String(status));
}

describe.each(endpoints.map((endpoint) => ({ name: endpoint.name, endpoint })))('$name', ({ endpoint }) => {
  test('answers as its document says, and changes nothing that it refused', async () => {
    const { portal, token, goOn, known } = await aSignedInPortal();
    await fc.assert(
      fc.asyncProperty(hostileRequests(endpoint, known, token), async (request) => {
        const before = digestOf(portal);
        const response = await send(portal, endpoint, request);
        await checkAnswer(response, endpoint);
        if (response.status >= 400) expect(digestOf(portal)).toBe(before);
        await goOn();
      }),
      { numRuns: runsOf(endpoint) },
    );
  });
});

describe('what no endpoint is', () => {
  const isAt = (pattern: string, path: string) => new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
  const methodsOf = (path: string) => endpoints.filter((one) => isAt(one.path, path)).map(({ method }) => method);
  const others = (path: string) =>
    ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'].filter(
      (method) => !methodsOf(path).includes(method),
    );

  test('answers that there is no such thing, whatever the method', async () => {
    const { portal, token } = await aSignedInPortal();
    const before = digestOf(portal);
    const paths = [...new Set(endpoints.map(({ path }) => path)), '/', '/v2/me', '/v1/../v1/nothing', '/v1//me', '/%'];
    for (const path of paths) {
      for (const method of others(path)) {
        const response = await portal.ask(method, path.replace(/\{\w+\}/, 'x'), { token: token() });
        expect(await problemOf(response), `${method} ${path}`).toMatchObject({
          ...{ contentType: 'application/problem+json', status: 404, code: 'not-found' },
        });
      }
    }
    expect(digestOf(portal)).toBe(before);
  });
});

test('fields that nobody knows are ignored, those that JavaScript knows as well', async () => {
  const { portal, token, known } = await aSignedInPortal();
  const body =
    '{"notes":"n","surplus":1,"__proto__":{"notes":"p"},"constructor":{"prototype":{"isAdmin":true}},"id":"other"}';
  const path = `/v1/accounts/${String(known.id[0])}`;
  const response = await portal.ask('PATCH', path, { token: token(), body, headers: { 'if-match': '"1"' } });
  const { account } = await response.json();
  const before = systemNamed(portal, 'bergmann.cloud').account;
  expect(account).toEqual({ ...before, notes: 'n', version: 2 });
  expect(Object.keys(account)).toEqual(Object.keys(before));
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
});

test('a hundred thousand mistakes are answered as a few', async () => {
  const { portal, token, known } = await aSignedInPortal();
  const body = `{"contacts":[${'0,'.repeat(100_000)}0]}`;
  const path = `/v1/accounts/${String(known.id[0])}`;
  const response = await portal.ask('PATCH', path, { token: token(), body, headers: { 'if-match': '"1"' } });
  const text = await response.text();
  expect(text.length).toBeLessThan(longestRefusal);
  expect(problemSchema.parse(JSON.parse(text)).errors?.[0]).toEqual({ path: 'contacts.0', code: 'wrong-type' });
});
