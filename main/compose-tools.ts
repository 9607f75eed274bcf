// What compose is handed, and the small tools that its parts share. Builds nothing by itself.
import type { CalendarDate } from '../shared/domain/calendar.ts';
import type { Clock, Random, Timers } from '../shared/domain/clock.ts';
import type { Logger } from './logger.ts';
import type { CurrentProfile } from './services/current-profile.ts';
import { todayIn } from './services/day-change.ts';
import { createEventHub, type EventHub } from './services/event-hub.ts';
import type { Platform } from './services/platform.ts';
import type { PortalFetch } from './sync/portal-http.ts';

export interface ComposeOptions {
  /** The data folder; exists, and is this user's alone. */
  readonly home: string;
  readonly platform: Platform;
  readonly clock: Clock;
  /** Where `clock` stands still; the embedded portal's then does too. */
  readonly fixedInstant: string | null;
  /** How many accounts new sample data gets; null for the usual number. */
  readonly sampleAccounts: number | null;
  readonly timers: Timers;
  readonly random: Random;
  readonly fetch: PortalFetch;
  readonly workers: { readonly sync: URL; readonly portal: URL; readonly storage: URL; readonly documents: URL };
  readonly isDevelopment: boolean;
  readonly logger: Logger;
}

export interface Tools {
  readonly hub: EventHub;
  /** Logs a bug, and answers with the reference under which the log has it. */
  readonly reportBug: (where: string, error: unknown) => string;
  /** Logs what the window caught. */
  readonly reportWindowError: (message: string, stack: string) => string;
}

/** The tools of one app. */
export function createTools({ logger, random }: Pick<ComposeOptions, 'logger' | 'random'>): Tools {
  const newReference = (): string => random.uuid().slice(0, 8).toUpperCase();
  const reportBug = (where: string, error: unknown): string => {
    const reference = newReference();
    logger.error('a bug was caught', { reference, where, error });
    return reference;
  };
  return {
    hub: createEventHub((error) => void reportBug('a push', error)),
    reportBug,
    reportWindowError: (message, stack) => {
      const reference = newReference();
      logger.error('the window reported an error', { reference, message, stack });
      return reference;
    },
  };
}

/** Today where a profile's reseller is. */
export function todayOf({ clock }: Pick<ComposeOptions, 'clock'>): (profile: CurrentProfile) => CalendarDate {
  return ({ me }) => todayIn(me.reseller.timeZone, clock);
}
