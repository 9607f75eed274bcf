// Keeps everything at once when the window loses the focus, is hidden, closed, or quit.
import { useEffect } from 'react';
import type { Keeper } from './keeper.ts';

/** What may be the last that a window does before somebody looks elsewhere, closes it, or quits. */
const leavings = ['blur', 'beforeunload', 'pagehide'] as const;

/** While mounted, whatever the keeper has not sent yet is sent at any of them. */
export function useFlushOnLeaving({ flush }: Pick<Keeper<unknown>, 'flush'>): void {
  useEffect(() => {
    for (const event of leavings) window.addEventListener(event, flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      for (const event of leavings) window.removeEventListener(event, flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [flush]);
}
