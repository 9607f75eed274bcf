// What the runner and the desk process say to each other. Types only.
import type { EventName } from '../../../shared/contract/events.ts';
import type { Strike } from './strike.ts';

/** How an app is to be opened. */
export interface DeskStart {
  readonly home: string;
  /** Of the app's own chance: jitter and ids. */
  readonly seed: number;
  /** The app's clock when it opens. */
  readonly nowMs: number;
  /** How much faster than real time its clock and timers run. */
  readonly pace: number;
  /** Where the process ends itself; null for nowhere. */
  readonly strike: Strike | null;
  /** Says what the disk does while it is there: a `DiskFault` as JSON. */
  readonly diskFile: string;
}

/** From the runner; each is answered under its number. */
export type DeskAsk =
  | { readonly kind: 'open'; readonly start: DeskStart }
  | { readonly kind: 'dispatch'; readonly name: string; readonly input: unknown }
  /** Moves the app's clock, and nothing else: timers keep what they have left. */
  | { readonly kind: 'move-clock'; readonly byMs: number }
  /** The machine is in another time zone from now on. */
  | { readonly kind: 'move-to'; readonly timeZone: string }
  /** Requests go to another origin, as by a name that means somebody else there; null: to the portal again. */
  | { readonly kind: 'lead-astray'; readonly to: string | null }
  | { readonly kind: 'close' };

/** To the runner, without being asked. */
export type DeskNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'push'; readonly event: EventName; readonly payload: unknown }
  | { readonly kind: 'log'; readonly line: string }
  /** A thread was ended by a strike; the process goes on. */
  | { readonly kind: 'thread-ended' };
