// What every part of a quote's page works with, handed down once.
import { createContext, useContext } from 'react';
import type { ShownQuote } from '../../../../shared/contract/quotes.ts';
import type { SessionState } from '../../../../shared/contract/session.ts';
import type { CalendarDate } from '../../../../shared/domain/calendar.ts';
import type { QuoteRevision } from '../../../../shared/domain/quote.ts';
import type { QuoteData } from '../quote-data.ts';

/** What a dialog of the page does. */
export type PageQuestion = 'send' | 'accepted' | 'declined' | 'discard';

export interface QuoteDesk {
  readonly shown: ShownQuote;
  /** The newest revision: the one that counts. */
  readonly revision: QuoteRevision;
  /** The customer of today; null while it is not on this machine. */
  readonly data: QuoteData | null;
  readonly session: Extract<SessionState, { kind: 'signed-in' }>;
  readonly on: CalendarDate;
  readonly ask: (question: PageQuestion) => void;
  readonly order: () => void;
}

export const QuoteDeskContext = createContext<QuoteDesk | null>(null);

/** The open quote. Throws outside of its page: a bug, not a state. */
export function useQuoteDesk(): QuoteDesk {
  const desk = useContext(QuoteDeskContext);
  if (desk === null) throw new Error('no quote: a part stands outside of QuoteDeskContext');
  return desk;
}
