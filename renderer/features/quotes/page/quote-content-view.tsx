// What a quote says: its alternatives side by side, its conditions and notes, the customer's answer, and the revisions.
// Shows the newest revision, or an older one that was asked for.
import { useState } from 'react';
import { quoteNumberOf } from '../../../../shared/domain/quote-number.ts';
import { revisionStateOf } from '../../../../shared/domain/quote-state.ts';
import type { QuoteRevision } from '../../../../shared/domain/quote.ts';
import { DocumentButtons } from '../../../app/document-buttons.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { AlternativeView } from './alternative-view.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import { useQuoteDesk } from './page-context.ts';
import { QuoteFacts } from './quote-facts.tsx';
import { RecheckNotice } from './recheck-notice.tsx';
import { useRechecks } from './rechecks.ts';
import { Revisions } from './revisions.tsx';

/** Everything below the head. */
export function QuoteContentView() {
  const { t } = useMessages();
  const { shown, revision: newest, on } = useQuoteDesk();
  const [chosen, choose] = useState<number | null>(null);
  const rechecks = useRechecks();
  const revision = shown.quote.revisions.find(({ number }) => number === chosen) ?? newest;
  const isNewest = revision === newest;
  return (
    <>
      {!isNewest && (
        <Notice
          tone="info"
          live="polite"
          actions={
            <Button size="small" onPress={() => choose(null)}>
              {t('quotePage.revisions.toNewest')}
            </Button>
          }
        >
          {t('quotePage.revisions.older', {
            number: revision.number,
            state: t(`terms.quoteState.${revisionStateOf(shown.quote, revision, on)}`),
          })}
        </Notice>
      )}
      <QuoteDocument key={revision.number} revision={revision} />
      {isNewest && <RecheckNotice rechecks={rechecks} />}
      {isNewest && <AnswerFacts />}
      <section className="quote-section" aria-label={t('quoteEditor.alternatives.heading')}>
        <div className="quote-view-alternatives">
          {revision.alternatives.map((alternative, at) => (
            <AlternativeView
              key={alternative.id}
              revision={revision}
              alternative={alternative}
              number={at + 1}
              rechecks={isNewest ? rechecks : null}
            />
          ))}
        </div>
      </section>
      <QuoteFacts revision={revision} />
      <Revisions onChoose={choose} chosen={revision.number} />
    </>
  );
}

/** The shown revision as a PDF; a draft is marked as one on every page. */
function QuoteDocument({ revision }: { readonly revision: QuoteRevision }) {
  const { t } = useMessages();
  const { shown, data } = useQuoteDesk();
  const { quote } = shown;
  const [contact] = data?.account.contacts ?? [];
  return (
    <DocumentButtons
      document={{ kind: 'quote', quoteId: quote.id, revision: revision.number }}
      title={quoteNumberOf(quote)}
      recipient={contact?.email ?? revision.pricing.billingAddress.invoiceEmail}
      label={t('documents.quote')}
    />
  );
}
