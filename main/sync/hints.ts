// Listens to the portal's events: each says only that there are changes. Comes back after every break, and
// takes the break and the return as hints: whether the portal is there is known at once. Whoever misses a
// hint loses nothing: the schedule pulls anyway.
import type { Random, Timers } from '../../shared/domain/clock.ts';
import type { ByteSource, OpenSource } from './byte-source.ts';
import { nextDelayMs } from './retry-policy.ts';
import { createLineSplitter } from './split-lines.ts';

export interface Hints {
  close(): void;
}

/** Starts listening. */
export function listenForHints(options: {
  readonly open: OpenSource;
  readonly timers: Timers;
  readonly random: Pick<Random, 'fraction'>;
  readonly onHint: () => void;
}): Hints {
  const { open, timers, random, onHint } = options;
  let isClosed = false;
  let attempts = 0;
  let source: ByteSource | null = null;
  let cancelTimer = (): void => {};

  async function listen(): Promise<void> {
    const opened = await open('/v1/events', 'text/event-stream');
    if (opened.ok) {
      source = opened.source;
      if (isClosed) source.cancel();
      else onHint();
      attempts = 0;
      await readToEnd(opened.source);
      if (!isClosed) onHint();
    }
    if (isClosed) return;
    const delayMs = nextDelayMs({ attempts, retryAfterMs: null, fraction: random.fraction() });
    attempts += 1;
    cancelTimer = timers.after(delayMs, () => void listen());
  }

  async function readToEnd(events: ByteSource): Promise<void> {
    const lines = createLineSplitter();
    for (;;) {
      const taken = await events.take();
      if (taken.kind !== 'chunk' || isClosed) return;
      for (const line of lines.push(taken.bytes)) if (line.toString().startsWith('data:')) onHint();
    }
  }

  void listen();
  return {
    close: () => {
      isClosed = true;
      cancelTimer();
      source?.cancel();
    },
  };
}
