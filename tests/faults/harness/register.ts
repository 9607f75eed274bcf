// A value that a user sets again and again, as the ledger sees it: after a crash it is the one that was
// acknowledged last, or one that was asked for since; nothing older, and nothing else.
import { isDeepStrictEqual } from 'node:util';

export interface Register<T> {
  acknowledged: T;
  /** In the order in which they were asked for. */
  readonly unanswered: T[];
}

export function createRegister<T>(value: T): Register<T> {
  return { acknowledged: value, unanswered: [] };
}

/** Call before the app is asked. */
export function noteAskedFor<T>(register: Register<T>, value: T): void {
  register.unanswered.push(value);
}

/** The app acknowledged what was asked for last. */
export function noteAnswered<T>(register: Register<T>): void {
  for (const value of register.unanswered.splice(0)) register.acknowledged = value;
}

/** What the app shows after a restart; false where it cannot be that. */
export function noteSeen<T>(register: Register<T>, value: T): boolean {
  const isPossible = [register.acknowledged, ...register.unanswered].some((known) => isDeepStrictEqual(known, value));
  register.acknowledged = value;
  register.unanswered.length = 0;
  return isPossible;
}
