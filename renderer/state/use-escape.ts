// Escape in a panel: leaves it, unless something that is open inside of it took the key first.
import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';

/** Calls `onEscape` for the key pressed in the panel, or with no focus at all. The ref is the panel's. */
export function useEscape<E extends HTMLElement>(onEscape: () => void): RefObject<E | null> {
  const panelRef = useRef<E>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    const { target } = event;
    const isInside =
      target === document.body || (target instanceof Node && panelRef.current?.contains(target) === true);
    if (!isInside) return;
    event.preventDefault();
    onEscape();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  return panelRef;
}
