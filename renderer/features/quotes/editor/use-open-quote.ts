// Opens a quote in the editor: a new one, the draft that main has, or what could not be kept when the editor was left.
import { useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { Host } from '../../../../shared/contract/host.ts';
import type { QuoteBasis, QuoteContent, ShownQuote } from '../../../../shared/contract/quotes.ts';
import { currentRevisionOf } from '../../../../shared/domain/quote-state.ts';
import type { QuoteRevision } from '../../../../shared/domain/quote.ts';
import { useHost } from '../../../host/host-context.ts';
import type { Keeper } from '../../../state/keeper.ts';
import type { KeptQuote } from '../../../state/quote-keeper.ts';
import { useQuoteKeeper } from '../../../state/use-quote-keeper.ts';

export type OpenedQuote =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'new'; readonly accountId: string }
  | {
      readonly kind: 'known';
      readonly accountId: string;
      /** Null where main has nothing of it. */
      readonly shown: ShownQuote | null;
      readonly content: QuoteContent;
      readonly basedOn: QuoteBasis | null;
    };

/** `accountId` is the customer of a quote that may not exist yet; null where it has to. */
export function useOpenQuote(quoteId: string, accountId: string | null) {
  const host = useHost();
  const keeper = useQuoteKeeper();
  const [opened, setOpened] = useState<OpenedQuote>({ kind: 'loading' });
  const isAwaited = opened.kind === 'loading';
  useEffect(() => {
    if (!isAwaited) return undefined;
    let isLeft = false;
    const open = async () => {
      const found = await openedQuote(host, keeper, quoteId, accountId);
      if (!isLeft) setOpened(found);
    };
    void open();
    return () => {
      isLeft = true;
    };
  }, [host, keeper, quoteId, accountId, isAwaited]);
  return { opened, again: () => setOpened({ kind: 'loading' }) };
}

async function openedQuote(
  host: Host,
  keeper: Keeper<KeptQuote>,
  quoteId: string,
  accountId: string | null,
): Promise<OpenedQuote> {
  const here = await keeper.unkept((content) => content.quoteId === quoteId);
  const answer = await host.request('quotes.read', { quoteId });
  if (here !== null) {
    const { accountId: known, content, basedOn } = here.content;
    return { kind: 'known', accountId: known, shown: answer.ok ? answer.value : null, content, basedOn };
  }
  if (!answer.ok) {
    const isNew = accountId !== null && answer.failure.code === 'not-found';
    return isNew ? { kind: 'new', accountId } : { kind: 'failed', failure: answer.failure };
  }
  const { quote, isEditing, edit } = answer.value;
  const revision = currentRevisionOf(quote);
  const content = contentOfRevision(revision);
  const basedOn = { version: quote.version, changedAt: revision.changedAt };
  keeper.adopt({ content: { quoteId, accountId: quote.accountId, content, basedOn, isEditing }, count: edit });
  return { kind: 'known', accountId: quote.accountId, shown: answer.value, content, basedOn };
}

/** What staff entered of a revision. */
function contentOfRevision(revision: QuoteRevision): QuoteContent {
  const { validUntil, isBinding, language, reference, customerNotes, internalNotes, pricing } = revision;
  return {
    ...{ validUntil, isBinding, language, reference, customerNotes, internalNotes },
    discountBasisPoints: pricing.discountBasisPoints,
    billingAddressId: pricing.billingAddress.id,
    alternatives: revision.alternatives.map(({ id, title, lines }) => ({
      ...{ id, title },
      lines: lines.map((line) => ({ id: line.id, subscriptionId: line.subscription.id, change: line.change })),
    })),
  };
}
