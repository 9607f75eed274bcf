// Keeps the open quote with every change, and leaves the editor only once everything is kept (F20).
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { KeptQuote } from '../../../state/quote-keeper.ts';
import { useFlushOnLeaving } from '../../../state/use-flush-on-leaving.ts';
import { useQuoteKeeper } from '../../../state/use-quote-keeper.ts';

interface OpenQuote {
  readonly kept: Omit<KeptQuote, 'isEditing'>;
  /** Whether it is kept as it is: it came from somewhere where something was entered, or main has it as being edited. */
  readonly isBegun: boolean;
}

interface LeaveQuote {
  /** Whether there is anything to keep; else closing leaves nothing. */
  readonly isTouched: boolean;
  /** Closes the editor for good, then goes on; where the quote cannot be kept, only when it is asked again. */
  readonly leave: (goOn: () => void) => Promise<void>;
}

/** Keeps the quote while the editor is open. */
export function useKeptQuote({ kept, isBegun }: OpenQuote): LeaveQuote {
  const keeper = useQuoteKeeper();
  const text = JSON.stringify(kept);
  const [firstText] = useState(text);
  const [wasTouched, setTouched] = useState(isBegun);
  const isTouched = wasTouched || text !== firstText;
  if (isTouched && !wasTouched) setTouched(true);
  const isLeaving = useRef(false);
  useFlushOnLeaving(keeper);

  useEffect(() => {
    if (isTouched && !isLeaving.current) keeper.keep({ ...kept, isEditing: true });
  }, [keeper, kept, isTouched]);

  const keepClosed = useEffectEvent(() => {
    if (!isTouched) return;
    keeper.keep({ ...kept, isEditing: false });
    keeper.flush();
  });
  useEffect(() => () => keepClosed(), []);

  const leave = async (goOn: () => void) => {
    if (isTouched) {
      const hasFailed = keeper.stateOf(kept.quoteId) === 'failed';
      isLeaving.current = true;
      keeper.keep({ ...kept, isEditing: false });
      if (!(await keeper.settle(kept.quoteId)) && !hasFailed) {
        isLeaving.current = false;
        return;
      }
    }
    goOn();
  };
  return { isTouched, leave };
}
