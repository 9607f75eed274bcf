// A portal and a quote that it takes: Bergmann Optik GmbH's trial to 10 licences, `business`, as an administrator made it
// on the day of the worked examples.
import type { QuoteRevision, QuoteAnswer } from '../../shared/domain/quote.ts';
import type { QuoteRequest } from '../../shared/portal/quotes.ts';
import { createPortalQuotes } from '../fixtures/portal-quotes.ts';
import { aPortal, systemNamed } from './a-portal.ts';
import type { PortalUnderTest, SignedIn } from './a-portal.ts';

export const quoteId = 'quote-1';
const author = { id: 'staff-1', name: 'Anna Sommer' };
const at = '2026-11-16T09:00:00Z';

export interface QuotePortal {
  readonly portal: PortalUnderTest;
  readonly session: SignedIn;
  readonly signIn: PortalUnderTest['signIn'];
  readonly subscriptionId: string;
  /** The quote as a client first stores it: one draft. */
  readonly request: QuoteRequest;
  readonly put: (body: unknown, headers: Readonly<Record<string, string>>, id?: string) => Promise<Response>;
}

/** Priced by the portal's own data, at a discount in basis points. */
export async function aQuotePortal(options: { readonly discountBasisPoints?: number } = {}): Promise<QuotePortal> {
  const portal = await aPortal();
  const session = await portal.signIn();
  const { subscription } = systemNamed(portal, 'bergmann.cloud');
  const quotes = createPortalQuotes(portal, { profileId: 'p1', staffId: author.id });
  const { quote } = quotes.quoteFor(quoteId, subscription.id, {}, options.discountBasisPoints ?? 0);
  const { accountId, provisionalNumber, createdAt, revisions } = quote;
  return {
    ...{ portal, session, signIn: portal.signIn, subscriptionId: subscription.id },
    request: { accountId, provisionalNumber, createdAt, revisions },
    put: (body, headers, id = quoteId) => session.send('PUT', `/v1/quotes/${id}`, body, headers),
  };
}

/** Sent with its provisional number. */
export function sentBy({ provisionalNumber }: QuoteRequest, by = author): NonNullable<QuoteRevision['sent']> {
  return { at, by, printedNumber: provisionalNumber, printedRevision: 1 };
}

/** The customer's answer on the same day. */
export function answerOf(kind: QuoteAnswer['kind'], overrides: Partial<QuoteAnswer> = {}): QuoteAnswer {
  return {
    ...{ kind, on: '2026-11-16', note: '', alternativeId: kind === 'accepted' ? 'alternative-1' : null },
    ...{ recordedAt: at, recordedBy: author },
    ...overrides,
  };
}
