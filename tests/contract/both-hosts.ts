// The same main behind Electron's channel and behind the browser host's HTTP.
import { onTestFinished } from 'vitest';
import { answerJson } from '../../main/hosts/answer-json.ts';
import { startBrowserHost } from '../../main/hosts/browser/server.ts';
import { aDesk, temporaryFolder } from '../services/desk.ts';

/** One app, asked through each host. */
export async function bothHosts() {
  const desk = aDesk();
  const host = await startBrowserHost({
    dispatch: desk.app.dispatch,
    subscribe: desk.app.subscribe,
    takeDocument: () => null,
    rendererRoot: temporaryFolder(),
    port: 0,
  });
  onTestFinished(host.close);
  const { origin } = host;
  const token = host.address.split('#')[1] ?? '';
  const session = await fetch(`${origin}/session`, { method: 'POST', headers: { origin }, body: token });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { origin, cookie, 'content-type': 'application/json' };
  return {
    desk,
    overHttp: async (name: unknown, input: unknown): Promise<unknown> => {
      const body = JSON.stringify({ name, input });
      return (await fetch(`${origin}/rpc`, { method: 'POST', headers, body })).json();
    },
    overIpc: async (name: unknown, input: unknown): Promise<unknown> =>
      JSON.parse(await answerJson(desk.app.dispatch, name, JSON.stringify(input))),
    /** Bytes as they are, by somebody who is signed in. */
    post: (body: BodyInit, more: Readonly<Record<string, string>> = {}) =>
      fetch(`${origin}/rpc`, { method: 'POST', headers: { ...headers, ...more }, body }),
    events: await fetch(`${origin}/events`, { headers: { cookie } }),
  };
}
