// What a quote says: its alternatives side by side, its conditions and notes, the customer's answer, and the revisions.
// Shows the newest revision, or an older one that was asked for.
import { useState } from 'react';
import { revisionStateOf } from '../../../../shared/domain/quote-state.ts';
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
