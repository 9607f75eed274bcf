// Listening to main's pushes from a component.
import { useEffect, useEffectEvent } from 'react';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import { useHost } from './host-context.ts';

/** Calls the newest `listener` for each event while the component is on the screen. */
export function useEvent<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): void {
  const host = useHost();
  const onEvent = useEffectEvent(listener);
  useEffect(() => host.subscribe(event, (payload) => onEvent(payload)), [host, event]);
}
