// Bad input at both doors: Electron's channel and the browser host's HTTP answer alike, also to what is no request at
// all or far too long, and go on.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerJson, longestInputCharacters } from '../../main/hosts/answer-json.ts';
import { requests, type RequestName } from '../../shared/contract/requests.ts';
import { bothHosts } from '../contract/both-hosts.ts';
import { validInputs } from '../contract/valid-inputs.ts';
import { bottomlessJson, hostileJson, hostileTexts } from '../fixtures/hostile-values.ts';
import { spoiled } from '../fixtures/spoiled.ts';

type Hosts = Awaited<ReturnType<typeof bothHosts>>;

const names = Object.keys(requests).filter((name): name is RequestName => Object.hasOwn(requests, name));
/** Starting the portal twice for each input says nothing more about the doors. */
const asked = names.filter((name) => name !== 'session.try-sample-data');

async function startedHosts(): Promise<Hosts> {
  const hosts = await bothHosts();
  await hosts.desk.until('session.read', {}, ({ kind }) => kind !== 'starting');
  return hosts;
}

/** What two askings cannot have in common is taken out: the reference of an error for the log. */
function comparable(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) => (key === 'reference' ? '' : value));
}

async function expectAlike({ overHttp, overIpc }: Hosts, name: unknown, input: unknown): Promise<unknown> {
  const answer = comparable(await overIpc(name, input));
  expect(comparable(await overHttp(name, input))).toEqual(answer);
  return answer;
}

async function expectToGoOn(hosts: Hosts): Promise<void> {
  expect(await expectAlike(hosts, 'app.info', {})).toMatchObject({ ok: true });
}

test('any request with any input is answered alike', async () => {
  const hosts = await startedHosts();
  const anyRequest = fc
    .constantFrom(...asked)
    .chain((name) => fc.tuple(fc.constant(name), spoiled(validInputs[name]).filter(isJson)));
  await fc.assert(
    fc.asyncProperty(anyRequest, async ([name, input]) => {
      await expectAlike(hosts, name, input);
    }),
    { numRuns: 150 },
  );
  await expectToGoOn(hosts);
});

test('any name is answered alike', async () => {
  const hosts = await startedHosts();
  for (const name of [...hostileTexts, 'x'.repeat(2_000_000), 7, null, {}, ['app.info']]) {
    expect(await expectAlike(hosts, name, {})).toMatchObject({ ok: false });
  }
  await expectToGoOn(hosts);
});

test.each([
  ['exactly as long as allowed', 'x'.repeat(longestInputCharacters - 2), 'wrong-type'],
  ['longer by one character', 'x'.repeat(longestInputCharacters - 1), 'too-long'],
  ['of many bytes, and not too many characters', 'ä'.repeat(longestInputCharacters - 2), 'wrong-type'],
  ['of many bytes, longer by one character', '語'.repeat(longestInputCharacters - 1), 'too-long'],
  ['of ten million characters', 'x'.repeat(10_000_000), 'too-long'],
])('an input %s is answered alike', async (_name, text, problem) => {
  const hosts = await startedHosts();
  expect(await expectAlike(hosts, 'app.info', text)).toMatchObject({ failure: { problems: [{ problem }] } });
  await expectToGoOn(hosts);
});

describe('JSON of any shape', () => {
  test('as an input is answered alike', async () => {
    const hosts = await startedHosts();
    const { desk, post } = hosts;
    for (const json of [...hostileJson, ...bottomlessJson]) {
      const answer: unknown = JSON.parse(await answerJson(desk.app.dispatch, 'accounts.list', json));
      const response = await post(`{"name":"accounts.list","input":${json}}`);
      expect(await response.json(), json.slice(0, 80)).toEqual(answer);
    }
    await expectToGoOn(hosts);
  });

  test('as a whole body is refused by value', async () => {
    const hosts = await startedHosts();
    for (const json of [...hostileJson, ...bottomlessJson]) {
      expect(await (await hosts.post(json)).json(), json.slice(0, 80)).toMatchObject({ ok: false });
    }
    await expectToGoOn(hosts);
  });
});

test.each([
  ['nothing', '', {}, 400],
  ['half a text', '{"name":"app.info","input":{', {}, 400],
  ['two texts', '{"name":"app.info","input":{}}{}', {}, 400],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe]), {}, 400],
  ['a form', 'name=app.info', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
  ['JSON that says it is a text', '{"name":"app.info","input":{}}', { 'content-type': 'text/plain' }, 400],
  ['ten million characters', 'x'.repeat(10_000_000), {}, 413],
])('a body that is %s is refused by value', async (_name, body, headers, status) => {
  const hosts = await startedHosts();
  const response = await hosts.post(body, headers);
  expect(response.status).toBe(status);
  const answer: unknown = await response.json();
  expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  await expectToGoOn(hosts);
});

function isJson(value: unknown): boolean {
  return value !== undefined && JSON.stringify(value) !== undefined;
}
