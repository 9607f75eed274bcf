// Main's pushes on their way to the hosts. A listener that throws never keeps another from hearing.
import type { EventName, EventPayload } from '../../shared/contract/events.ts';

export type PushListener = (event: EventName, payload: unknown) => void;

export interface EventHub {
  readonly tell: <N extends EventName>(event: N, payload: EventPayload<N>) => void;
  readonly subscribe: (listener: PushListener) => () => void;
}

/** Everyone who subscribed hears every push, in order. */
export function createEventHub(reportBug: (error: unknown) => void): EventHub {
  const listeners = new Set<{ readonly hear: PushListener }>();
  return {
    tell(event, payload) {
      for (const { hear } of listeners) {
        try {
          hear(event, payload);
        } catch (error) {
          reportBug(error);
        }
      }
    },
    subscribe(hear) {
      const listener = { hear };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
