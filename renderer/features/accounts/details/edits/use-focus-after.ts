// Gives the focus to the button that opened a form when the form closes, and to what is left when something else is
// gone from the screen.
import { useEffect, useReducer, useRef } from 'react';
import type { RefObject } from 'react';

/** The ref of the button; it takes the focus where `isOpen` turns false. */
export function useFocusAfter(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}

/** Focuses the button once what is closing now is gone: a dialog that is still there would take the focus back. */
export function useFocusNext(button: RefObject<HTMLButtonElement | null>): () => void {
  const [asked, ask] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (asked > 0) button.current?.focus();
  }, [asked, button]);
  return ask;
}
