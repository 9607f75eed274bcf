// Gives the focus back to a part of the window that was hidden behind another screen, so that it never falls
// to nothing. Never takes it from anywhere else.
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * When what it is used in is shown again and nothing has the focus: it goes to what had it last in there, or
 * to `otherwise`. The returned function is told of everything that is focused in there.
 */
export function useReturningFocus(otherwise: RefObject<HTMLElement | null>): (focused: HTMLElement) => void {
  const last = useRef<HTMLElement | null>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    if (wasShown.current && hasNoFocus()) {
      last.current?.focus();
      if (hasNoFocus()) otherwise.current?.focus();
    }
    wasShown.current = true;
  }, [otherwise]);
  return (focused) => {
    last.current = focused;
  };
}

function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
