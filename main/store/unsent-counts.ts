// How much of own work the portal does not have: orders, edits and quotes, by whose hands they are in. Reads only.
import { countOutbox } from './outbox.ts';
import type { KindCounts, OutboxCounts } from './outbox.ts';
import { countOwnQuotes } from './own-quotes.ts';
import type { WorkStore } from './work-store.ts';

export interface UnsentCounts extends OutboxCounts {
  readonly quotes: KindCounts;
}

export function countUnsent(work: WorkStore, profileId: string): UnsentCounts {
  return { ...countOutbox(work, profileId), quotes: countOwnQuotes(work, profileId) };
}
