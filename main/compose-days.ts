// Connects the change of days with what is shown by date. Keeps no date itself.
import type { SessionState } from '../shared/contract/session.ts';
import type { ComposeOptions, Tools } from './compose-tools.ts';
import { watchDays } from './services/day-change.ts';

/** A new day in the reseller's time zone: what is shown by date is read again. */
export function watchDaysOfSession(
  { clock, timers }: ComposeOptions,
  { hub, reportBug }: Tools,
  syncNow: () => Promise<void> | undefined,
) {
  let stop = (): void => {};
  return {
    follow: (state: SessionState): void => {
      stop();
      stop = (): void => {};
      if (state.kind !== 'signed-in') return;
      const onNewDay = (): void => {
        hub.tell('data.changed', { areas: ['accounts', 'catalogues', 'quotes'], accountIds: null });
        // The sync moves the list to the new day, also where the portal cannot be reached.
        syncNow()?.catch((error: unknown) => reportBug('a new day', error));
      };
      stop = watchDays({ timeZone: state.reseller.timeZone, clock, timers, onNewDay });
    },
    stop: () => stop(),
  };
}
