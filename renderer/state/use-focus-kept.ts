// Keeps the focus from falling to nothing where a question is closed or a button goes with what it did. Never takes it from
// anywhere.
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { hasNoFocus } from './use-returning-focus.ts';

/** A frame after `moment` has changed: where nothing has the focus, `target` gets it. Nothing scrolls. */
export function useFocusKept(target: RefObject<HTMLElement | null>, moment: string): void {
  const seen = useRef(moment);
  useEffect(() => {
    if (seen.current === moment) return undefined;
    seen.current = moment;
    // A dialog gives the focus back within this frame.
    const frame = requestAnimationFrame(() => {
      if (hasNoFocus()) target.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [target, moment]);
}
