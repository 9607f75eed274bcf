// Hands main's pushes to those who listen, the same for both hosts. Never keeps one for later: a push is
// a hint to ask again.
import type * as z from 'zod';
import { events, type EventName, type EventPayload } from '../../shared/contract/events.ts';

type Listeners = { readonly [N in EventName]: Set<(payload: EventPayload<N>) => void> };

type Schemas = { readonly [N in EventName]: z.ZodType<EventPayload<N>> };
const schemas: Schemas = events;

export interface Pushes {
  readonly subscribe: <N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void) => () => void;
  readonly tell: <N extends EventName>(event: N, payload: EventPayload<N>) => void;
  /** Takes a push as it came over the wire; anything outside the contract is dropped. */
  readonly receive: (pushJson: string) => void;
}

/** Listeners by event. */
export function createPushes(): Pushes {
  const listeners: Listeners = {
    'data.changed': new Set(),
    'session.changed': new Set(),
    'sync.changed': new Set(),
    'settings.changed': new Set(),
    'storage.changed': new Set(),
    'documents.progressed': new Set(),
    'navigation.requested': new Set(),
  };
  const tell: Pushes['tell'] = (event, payload) => {
    for (const listener of listeners[event]) listener(payload);
  };
  const receiveAs = <N extends EventName>(event: N, schema: Schemas[N], payload: unknown): void => {
    const parsed = schema.safeParse(payload);
    if (parsed.success) tell(event, parsed.data);
  };
  return {
    tell,
    subscribe(event, listener) {
      const own: typeof listener = (payload) => listener(payload);
      listeners[event].add(own);
      return () => listeners[event].delete(own);
    },
    receive(pushJson) {
      const push: unknown = JSON.parse(pushJson);
      if (typeof push !== 'object' || push === null || !('event' in push) || !('payload' in push)) return;
      if (isEventName(push.event)) receiveAs(push.event, schemas[push.event], push.payload);
    },
  };
}

function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(events, name);
}
