// Whether something that leaves now may reach the portal. Where it surely cannot, what was never sent stays unsent, so
// that the user can still take it back (D19, F19). Pure; never says that it does reach it.
import type { OfflineReason } from '../../shared/contract/failure.ts';
import type { SyncState } from '../../shared/contract/sync.ts';

/** By what sync last learnt of the portal; its first question is waited for. */
export function mayReach({ connection, activity }: Pick<SyncState, 'connection' | 'activity'>): boolean {
  switch (connection.kind) {
    case 'connected':
      return true;
    case 'unknown':
      return activity.kind !== 'pulling';
    case 'offline':
      return mayHaveAnswered(connection.reason);
  }
}

function mayHaveAnswered(reason: OfflineReason): boolean {
  switch (reason) {
    case 'timed-out':
    case 'portal-failing':
      return true;
    case 'no-network':
    case 'unknown-address':
    case 'refused':
    case 'certificate':
    case 'not-a-portal':
      return false;
  }
}
