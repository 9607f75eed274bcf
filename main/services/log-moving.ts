// Moves what was changed in own work from its log into its file soon after, when nothing follows: a log that is empty
// has nothing that damage could cost. Never part of a change, and never what a change waits for.
import type { Timers } from '../../shared/domain/clock.ts';
import type { WorkStore } from '../store/work-store.ts';

export interface LogMovingOptions {
  readonly work: Pick<WorkStore, 'afterEachChange' | 'moveLog'>;
  readonly timers: Timers;
  readonly warn: (message: string, fields: Readonly<Record<string, unknown>>) => void;
}

/** While somebody types, each change is followed by the next one. */
const pauseMs = 1000;
const mostPauses = 10;
/** The disk was full, or a backup was being written. */
const retryMs = 30_000;

/** Begins with the next change; answers with what ends it. Closing the file moves the rest. */
export function keepLogShort({ work, timers, warn }: LogMovingOptions): () => void {
  let changes = 0;
  let isWaiting = false;
  let cancelTimer = (): void => {};

  function after(delayMs: number, next: () => void): void {
    isWaiting = true;
    cancelTimer = timers.after(delayMs, () => {
      cancelTimer = () => {};
      isWaiting = false;
      next();
    });
  }

  function awaitPause(seen: number, pauses: number): void {
    after(pauseMs, () => {
      if (changes !== seen && pauses < mostPauses) awaitPause(changes, pauses + 1);
      else move();
    });
  }

  /** Own work is as safe in its log: where this fails, nothing else has failed. */
  function move(): void {
    try {
      if (work.moveLog()) return;
    } catch (error) {
      warn('the log of own work was not moved into its file', { error });
    }
    after(retryMs, move);
  }

  work.afterEachChange(() => {
    changes += 1;
    if (!isWaiting) awaitPause(changes, 0);
  });
  return () => {
    work.afterEachChange(() => {});
    cancelTimer();
  };
}
