// `/v1/events`: server-sent events that say "there are changes". Only a hint: a client that misses one
// loses nothing, since changes are listed by cursor.
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { PortalApp } from '../app-env.ts';
import type { Portal } from '../portal.ts';
import { latestCursor } from '../storage/change-log.ts';
import { toCursorText } from '../storage/cursor.ts';
import { rawAnswer, refusals, signedIn } from './answers.ts';

/** Proxies close a connection on which nothing moves. */
const heartbeatMs = 20_000;

const events = createRoute({
  method: 'get',
  path: '/v1/events',
  tags: ['Portfolio'],
  summary: 'A hint whenever there are changes',
  description: 'Events named `changes` with the latest cursor. Missing one loses nothing: list the changes by cursor.',
  security: signedIn,
  responses: {
    200: rawAnswer('The event stream', 'text/event-stream', z.string()),
    ...refusals(401, 429),
  },
});

export function addEventsRoute(app: PortalApp, portal: Portal): void {
  app.openapi(events, (context) =>
    context.body(eventStream(portal), 200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    }),
  );
}

function eventStream(portal: Portal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = (): void => {};
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string): void => {
        // A reader that does not keep up misses hints rather than filling the memory.
        if ((controller.desiredSize ?? 0) > -16) controller.enqueue(encoder.encode(text));
      };
      const hint = (): void => {
        const cursor = toCursorText(portal.dataset, latestCursor(portal.database));
        send(`event: changes\ndata: ${JSON.stringify({ cursor })}\n\n`);
      };
      const stopListening = portal.onChanges(hint);
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);
      heartbeat.unref();
      stop = () => {
        stopListening();
        clearInterval(heartbeat);
      };
      send('retry: 2000\n\n');
      hint();
    },
    cancel: () => stop(),
  });
}
