// Brings one quote to the portal, whole, on the version that it was based on. Sending it again changes nothing more.
// Never keeps the answer.
import type { OwnQuote } from '../store/own-quote-row.ts';
import type { PortalClient, SentQuoteAnswer } from './portal-client.ts';

export type QuoteClient = Pick<PortalClient, 'putQuote'>;

/** The portal's answer; one that speaks of another quote (a confused proxy) is none. */
export async function sendQuote(client: QuoteClient, { quote, baseVersion }: OwnQuote): Promise<SentQuoteAnswer> {
  const { id, accountId, provisionalNumber, createdAt, revisions } = quote;
  const answer = await client.putQuote(id, baseVersion, { accountId, provisionalNumber, createdAt, revisions });
  if ((answer.kind !== 'stored' && answer.kind !== 'newer') || answer.quote.id === id) return answer;
  const failure = { code: 'offline', reason: 'not-a-portal', address: null } as const;
  return { kind: 'no-answer', failure, retryAfterMs: null };
}
