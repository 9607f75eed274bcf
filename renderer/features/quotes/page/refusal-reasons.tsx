// The portal's reasons for refusing a quote, one sentence each.
import type { Quote } from '../../../../shared/domain/quote.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { quoteRefusalReasons, type QuoteRefusal } from '../refusal-words.ts';

/** A list, also of one. */
export function RefusalReasons({ refusal, quote }: { readonly refusal: QuoteRefusal; readonly quote: Quote }) {
  const { t } = useMessages();
  return (
    <ul className="quote-conflict-sides" aria-label={t('quotePage.refused.reasons')}>
      {quoteRefusalReasons(refusal, quote, t).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
