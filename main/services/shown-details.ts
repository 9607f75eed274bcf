// An account as this machine shows it: as the portal told, with the edits that wait here already made. Reads only.
import type { AccountDetails } from '../../shared/contract/accounts.ts';
import type { PlacedEdit } from '../../shared/contract/edits.ts';
import type { Account } from '../../shared/domain/account.ts';
import { withEdit } from '../../shared/domain/account-edit-effect.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { readAccountDetails } from '../store/account-details.ts';
import { listUnsentEdits, listUnsentOrders } from '../store/outbox.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { CurrentProfile } from './current-profile.ts';

/** All but the quotes, which are listed by `shown-quotes.ts`. */
export type ShownDetails = Omit<AccountDetails, 'quotes' | 'hasOpenQuote'>;

/** The details as of `today`; null where the cache has no such account. */
export function readShownDetails(
  { cache, profileId }: Pick<CurrentProfile, 'cache' | 'profileId'>,
  work: WorkStore,
  accountId: string,
  today: CalendarDate,
): ShownDetails | null {
  const stored = readAccountDetails(cache, accountId, today);
  if (stored === null) return null;
  const unsentEdits = listUnsentEdits(work, profileId, accountId);
  const unsentOrders = listUnsentOrders(work, profileId, accountId);
  return { ...stored, account: withWaiting(stored.account, unsentEdits), unsentOrders, unsentEdits };
}

/** One that was refused, or met another's change, is not made: the portal's value stands until the user decides. */
function withWaiting(account: Account, edits: readonly PlacedEdit[]): Account {
  return edits
    .filter(({ state }) => state.kind === 'queued' || state.kind === 'sending')
    .reduce((edited, { edit, placedAt }) => withEdit(edited, edit, placedAt.slice(0, 10)), account);
}
