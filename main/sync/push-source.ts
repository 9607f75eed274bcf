// What the push loop sends: items of one kind of own work, each as a task that knows its lane. Types only.

/** One item whose turn it is. */
export interface PushTask {
  readonly id: string;
  /** Tasks of one lane are sent one after the other. */
  readonly lane: string;
  /** True where an earlier attempt may have reached the portal. */
  readonly mayHaveArrived: boolean;
  /**
   * Says durably that the item leaves, and gives what sends it and keeps the answer; null where it must not leave any
   * more.
   */
  readonly begin: () => (() => Promise<void>) | null;
  /** Tells that the item is on its way, or was answered. */
  readonly changed: () => void;
}

/** Own work of one kind that waits. */
export interface PushSource {
  /** Whose turn it is now, so many at most. */
  readonly next: (nowMs: number, atMost: number) => PushTask[];
  /** When the next one becomes due after `afterMs`, in milliseconds since 1970; null for none. */
  readonly nextAttemptAtMs: (afterMs: number) => number | null;
  /** Makes what was postponed due now. */
  readonly makeDue: () => void;
}

/** What a source needs of the loop. */
export interface PushLoop {
  /** The moment of the loop's clock, in milliseconds since 1970. */
  readonly nowMs: () => number;
  /** When an item without an answer is due again. */
  readonly laterMs: (attempts: number, retryAfterMs: number | null) => number;
  readonly isClosed: () => boolean;
  /** What others make of an answer must not hold up the next item. */
  readonly tell: (run: () => void) => void;
  /** The answer; null where there is none because sending itself failed, which is logged. */
  readonly answerTo: <A>(id: string, sending: Promise<A>) => Promise<A | null>;
}

export interface PushLogger {
  readonly info: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
}
