// Both hosts answer alike: the same main behind Electron's channel and behind the browser host's HTTP.
import { describe, expect, test } from 'vitest';
import { answerJson } from '../../main/hosts/answer-json.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { createElectronHost } from '../../renderer/host/electron.ts';
import { bothHosts } from './both-hosts.ts';

describe('both hosts answer alike', () => {
  test.each([
    ['app.info', {}],
    ['settings.read', {}],
    ['session.read', {}],
    ['sync.read', {}],
    ['sync.run', {}],
    ['accounts.details', { accountId: 'x' }],
    ['accounts.details', { accountId: '' }],
    ['accounts.list', null],
    ['accounts.list', { query: 'Müller 👩‍🚀 \u0000' }],
    ['drafts.list', {}],
    ['drafts.discard', { draftId: 'no-uuid' }],
    ['orders.read', { orderId: 'no-uuid' }],
    ['session.sign-in', { address: 'http://portal.example', email: '', password: '', code: null }],
    ['session.sign-out', { wipeCache: false, unsentWork: 'ask' }],
    ['app.open-link', { url: 'javascript:alert(1)' }],
    ['settings.change', { theme: 'pink' }],
    ['accounts.drop', {}],
    ['__proto__', {}],
    ['app.info', 'x'.repeat(1_100_000)],
  ])('to %s', async (name, input) => {
    const { desk, overHttp, overIpc } = await bothHosts();
    await desk.until('session.read', {}, ({ kind }) => kind !== 'starting');
    const answer = await overIpc(name, input);
    expect(answer).toHaveProperty('ok');
    expect(await overHttp(name, input)).toEqual(answer);
  });

  test('to what is no request at all', async () => {
    const { desk, overHttp } = await bothHosts();
    const refused = { ok: false, failure: { code: 'invalid-input' } };
    expect(await overHttp(7, {})).toMatchObject(refused);
    expect(JSON.parse(await answerJson(desk.app.dispatch, 7, '{}'))).toMatchObject(refused);
    expect(JSON.parse(await answerJson(desk.app.dispatch, 'app.info', undefined))).toMatchObject(refused);
    expect(JSON.parse(await answerJson(desk.app.dispatch, 'app.info', '{'))).toMatchObject(refused);
  });

  test('and push alike', async () => {
    const { desk, events } = await bothHosts();
    const ipcPushes: string[] = [];
    desk.app.subscribe((event, payload) => ipcPushes.push(JSON.stringify({ event, payload })));
    desk.app.requestNavigation('/settings');
    let text = '';
    for await (const chunk of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.includes('navigation.requested')) break;
    }
    const httpPushes = [...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => json);
    expect(httpPushes.at(-1)).toBe('{"event":"navigation.requested","payload":{"path":"/settings"}}');
    expect(ipcPushes.at(-1)).toBe(httpPushes.at(-1));
  });
});

describe('the window in Electron', () => {
  function aBridge(request: Bridge['request']) {
    let hear = (_push: string): void => undefined;
    const bridge: Bridge = {
      request,
      listen: (listener) => {
        hear = listener;
        return () => undefined;
      },
    };
    return { host: createElectronHost(bridge), push: (json: string) => hear(json) };
  }

  test('asks main and hears its pushes', async () => {
    const { desk } = await bothHosts();
    const { host, push } = aBridge((name, inputJson) => answerJson(desk.app.dispatch, name, inputJson));
    expect(await host.request('app.info', {})).toMatchObject({ ok: true, value: { version: '0.1.0' } });
    const paths: string[] = [];
    const stop = host.subscribe('navigation.requested', ({ path }) => paths.push(path));
    push('{"event":"navigation.requested","payload":{"path":"/a"}}');
    push('{"event":"navigation.requested","payload":{"path":7}}');
    push('{"event":"unknown","payload":{}}');
    push('7');
    stop();
    push('{"event":"navigation.requested","payload":{"path":"/b"}}');
    expect(paths).toEqual(['/a']);
  });

  test('answers with a failure where main is gone', async () => {
    const { host } = aBridge(() => Promise.reject(new Error('main is gone')));
    expect(await host.request('app.info', {})).toEqual({
      ok: false,
      failure: { code: 'unexpected', reference: 'host' },
    });
  });
});
