// Brings one quote to the portal, whole, on the version that it was based on. Sending it again changes nothing more.
// Never keeps the answer.
import type { Failure } from '../../shared/contract/failure.ts';
import type { OwnQuote } from '../store/own-quote-row.ts';
import type { QuoteAnswer } from '../store/own-quote-answers.ts';
import type { PortalClient } from './portal-client.ts';

export type QuoteClient = Pick<PortalClient, 'putQuote'>;

/** What came of a quote that was sent. */
export type SentQuoteAnswer =
  | QuoteAnswer
  /** May succeed later; it may or may not have arrived. */
  | { readonly kind: 'no-answer'; readonly failure: Failure; readonly retryAfterMs: number | null };

/** The portal's answer; one that speaks of another quote (a confused proxy) is none. */
export async function sendQuote(client: QuoteClient, { quote, baseVersion }: OwnQuote): Promise<SentQuoteAnswer> {
  const { id, accountId, provisionalNumber, createdAt, revisions } = quote;
  const answer = await client.putQuote(id, baseVersion, { accountId, provisionalNumber, createdAt, revisions });
  if ((answer.kind !== 'stored' && answer.kind !== 'newer') || answer.quote.id === id) return answer;
  const failure = { code: 'offline', reason: 'not-a-portal', address: null } as const;
  return { kind: 'no-answer', failure, retryAfterMs: null };
}
