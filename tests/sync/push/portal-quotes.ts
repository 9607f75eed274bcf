// Quotes that a portal takes, made from its own data, and what became of them there.
import { storeQuote } from '../../../main/portal/rules/store-quote.ts';
import type { RunningPortal } from '../../../main/portal/server.ts';
import { readStaffMember } from '../../../main/portal/session/staff.ts';
import { readAccount, readCatalogues, readQuote, readSubscription } from '../../../main/portal/storage/entities.ts';
import type { OwnQuote } from '../../../main/store/own-quote-row.ts';
import { currentCatalogueOf } from '../../../shared/domain/current-catalogue.ts';
import { pricedLine, pricingOf } from '../../../shared/domain/quote-pricing.ts';
import type { Quote, QuoteRevision } from '../../../shared/domain/quote.ts';

const on = '2026-11-16';
const at = '2026-11-16T09:00:00.000Z';

export interface PortalQuotes {
  /** A draft of one line, five licences more, as it waits here. */
  readonly quoteFor: (quoteId: string, subscriptionId: string, revision?: Partial<QuoteRevision>) => OwnQuote;
  /** What the portal has. */
  readonly portalQuote: (quoteId: string) => Quote | null;
  /** Somebody else stores the quote with this change of its newest revision. */
  readonly changedByAnother: (quoteId: string, change: Partial<QuoteRevision>) => Quote;
  /** Its document is sent to the customer, by the one who made it. */
  readonly asSent: (own: OwnQuote) => OwnQuote;
}

export function createPortalQuotes(
  { portal }: RunningPortal,
  who: { readonly profileId: string; readonly staffId: string },
): PortalQuotes {
  const { database } = portal;
  const authorOf = (id: string) => {
    const staff = readStaffMember(database, id);
    if (staff === null) throw new Error(`no ${id}`);
    return { staff, author: { id, name: staff.name } };
  };

  const draftOf = (subscriptionId: string): QuoteRevision => {
    const subscription = readSubscription(database, subscriptionId);
    const account = subscription === null ? null : readAccount(database, subscription.accountId);
    const catalogues = readCatalogues(database);
    const catalogue = currentCatalogueOf(catalogues, on);
    const [billingAddress] = account?.billingAddresses ?? [];
    if (subscription === null || account === null || catalogue === null || billingAddress === undefined) {
      throw new Error(`no ${subscriptionId}`);
    }
    const pricing = pricingOf({ account, billingAddress, catalogue, discountBasisPoints: 0, on });
    const quantity = subscription.licenceQuantity + 5;
    const change =
      subscription.state === 'trial'
        ? ({ kind: 'upgrade', quantity, slaId: 'business', termMonths: 12 } as const)
        : ({ kind: 'add-licences', quantity } as const);
    const line = pricedLine(
      { account, pricing, catalogues, role: 'administrator' },
      { id: 'line-1', subscription, change },
    );
    return {
      ...{ number: 1, changedAt: at, changedBy: authorOf(who.staffId).author, validUntil: '2026-12-16' },
      ...{ isBinding: true, language: 'de', reference: '', customerNotes: '', internalNotes: '', pricing },
      alternatives: [{ id: 'alternative-1', title: '', lines: [line] }],
      ...{ sent: null, answer: null, orders: [] },
    };
  };

  return {
    quoteFor: (quoteId, subscriptionId, over = {}) => {
      const revision = { ...draftOf(subscriptionId), ...over };
      const accountId = readSubscription(database, subscriptionId)?.accountId ?? '';
      const quote: Quote = {
        ...{ id: quoteId, version: 0, accountId, number: null, provisionalNumber: 'Q-DRAFT-7F3K', createdAt: at },
        ...{ owner: authorOf(who.staffId).author, revisions: [revision] },
      };
      return {
        ...{ ...who, quote, baseVersion: 0, edit: 1, isEditing: false, state: { kind: 'waiting' }, sent: [] },
        ...{ attempts: 0, changedAt: at, nextAttemptAtMs: 0 },
      };
    },
    portalQuote: (quoteId) => readQuote(database, quoteId),
    changedByAnother: (quoteId, change) => {
      const quote = readQuote(database, quoteId);
      if (quote === null) throw new Error(`the portal has no ${quoteId}`);
      const { staff, author } = authorOf('staff-2');
      const revisions = quote.revisions.map((revision, index) =>
        index === quote.revisions.length - 1 ? { ...revision, changedBy: author, ...change } : revision,
      );
      return storeQuote(portal, { id: quoteId, basedOn: quote.version, request: { ...quote, revisions }, staff });
    },
    asSent: (own) => ({
      ...own,
      quote: {
        ...own.quote,
        revisions: own.quote.revisions.map((revision) => ({
          ...revision,
          sent: {
            ...{ at, by: authorOf(who.staffId).author },
            ...{ printedNumber: own.quote.provisionalNumber, printedRevision: revision.number },
          },
        })),
      },
    }),
  };
}
