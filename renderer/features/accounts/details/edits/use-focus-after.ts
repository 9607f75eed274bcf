// Gives the focus back to the button that opened a form, when the form closes.
import { useEffect, useRef } from 'react';
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
