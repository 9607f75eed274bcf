// A key pressed while the focus is within an element: Escape back, arrow down into the list. A native
// listener, so that keys in popovers (which React would hand through) stay theirs.
import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';

/** Calls the newest `act` for the key, unless something within has used it already. */
export function useKeyWithin(ref: RefObject<HTMLElement | null>, key: string, act: () => void): void {
  const onKey = useEffectEvent(act);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      onKey();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [ref, key]);
}
