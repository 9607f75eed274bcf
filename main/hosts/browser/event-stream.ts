// Main's pushes as server-sent events: one `message` each, `{ event, payload }` as JSON. Hints only, so
// nothing is kept for a page that is not listening.
import type { EventName } from '../../../shared/contract/events.ts';

type Subscribe = (listener: (event: EventName, payload: unknown) => void) => () => void;

/** A response that stays open and carries every push until the page goes away. */
export function respondWithEvents(subscribe: Subscribe, gone: AbortSignal): Response {
  const encoder = new TextEncoder();
  let stop: (() => void) | null = null;
  const end = (): void => {
    stop?.();
    stop = null;
  };
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      // A first line at once: the page knows that it hears everything from here on.
      controller.enqueue(encoder.encode(': listening\n\n'));
      stop = subscribe((event, payload) => {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify({ event, payload })}\n\n`));
      });
      gone.addEventListener('abort', end, { once: true });
    },
    cancel: end,
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}
