// What the portal's parts share: storage, clock, log. Handed to every route; built once by start-portal.
import type { Clock } from '../../shared/domain/clock.ts';
import { dateIn } from '../../shared/domain/calendar.ts';
import type { CalendarDate, Instant } from '../../shared/domain/calendar.ts';
import type { Reseller } from '../../shared/domain/staff.ts';
import { latestCursor } from './storage/change-log.ts';
import { commitChanges } from './storage/commit.ts';
import type { Commit } from './storage/commit.ts';
import type { PortalDatabase } from './storage/database.ts';

export interface PortalLogger {
  readonly info: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
}

export interface Portal {
  readonly database: PortalDatabase;
  /** For reading connections of their own. */
  readonly file: string;
  readonly dataset: string;
  readonly reseller: Reseller;
  /** Contract time: may be fixed, and advanced. */
  readonly clock: Clock;
  /** Real time, by which sessions and second factors expire even where the contract's time stands still. */
  readonly sessionClock: Clock;
  readonly logger: PortalLogger;
  /** Tells waiting event streams that there are changes. */
  readonly announceChanges: () => void;
  /** Called when there are changes; the returned function stops it. */
  readonly onChanges: (listener: () => void) => () => void;
}

/** The portal's moment now. */
export function instantNow(portal: Pick<Portal, 'clock'>): Instant {
  return new Date(portal.clock.nowMs()).toISOString();
}

/** Today in the reseller's time zone: the day that orders are placed on. */
export function todayOf(portal: Pick<Portal, 'clock' | 'reseller'>): CalendarDate {
  return dateIn(portal.reseller.timeZone, instantNow(portal));
}

/** Changes the portfolio in one transaction, then tells event streams where there is something new. */
export function changePortfolio<T>(
  portal: Pick<Portal, 'database' | 'announceChanges'>,
  run: (commit: Commit) => T,
): T {
  const before = latestCursor(portal.database);
  const result = commitChanges(portal.database, run);
  if (latestCursor(portal.database) !== before) portal.announceChanges();
  return result;
}
