// What the promises are held against: everything about one app and its portal at one moment. Types only.
import type { Ledger } from './ledger.ts';
import type { OwnQuoteRow } from './own-quotes.ts';
import type { Cache, OwnEdit, OwnOrder } from './own-work.ts';
import type { PortalBooks } from './portal-books.ts';

export interface Facts {
  readonly ledger: Ledger;
  readonly outbox: readonly OwnOrder[];
  readonly edits: readonly OwnEdit[];
  readonly draftIds: readonly string[];
  /** The quotes of own work. */
  readonly quotes: readonly OwnQuoteRow[];
  readonly cache: Cache | null;
  readonly books: PortalBooks;
}
