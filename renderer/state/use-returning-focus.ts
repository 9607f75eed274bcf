// Gives the focus back to a part of the window that was hidden behind another screen, so that it never falls
// to nothing. Never takes it from anywhere else.
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * When `part` is shown again and nothing has the focus: it goes to what had it last in there, or to
 * `otherwise`.
 */
export function useReturningFocus(part: RefObject<HTMLElement | null>, otherwise: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement | null>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    if (wasShown.current && hasNoFocus()) {
      last.current?.focus();
      if (hasNoFocus()) otherwise.current?.focus();
    }
    wasShown.current = true;
    const element = part.current;
    if (element === null) return undefined;
    const keep = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = target;
    };
    element.addEventListener('focusin', keep);
    return () => element.removeEventListener('focusin', keep);
  }, [part, otherwise]);
}

/** Nothing in the window has it. */
export function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
