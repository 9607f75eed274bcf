// The revisions of a quote (D16): each with its state and date, and what differs between two of them.
import { useState } from 'react';
import { quoteAmountOf } from '../../../../shared/domain/quote-pricing.ts';
import { quoteDifferences } from '../../../../shared/domain/quote-differences.ts';
import { revisionStateOf } from '../../../../shared/domain/quote-state.ts';
import { momentText, moneyText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { Panel } from '../../../design/panel.tsx';
import { Select } from '../../../design/select.tsx';
import { QuoteStateChip } from '../../../app/quote-state-chip.tsx';
import { useQuoteDesk } from './page-context.ts';
import { QuoteDifferenceTable } from './quote-difference-table.tsx';

interface RevisionsProps {
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
}

/** The list and the comparison; nothing while there is only one revision. */
export function Revisions({ chosen, onChoose }: RevisionsProps) {
  const { t, language } = useMessages();
  const { shown, on } = useQuoteDesk();
  const { quote } = shown;
  if (quote.revisions.length < 2) return null;
  return (
    <Panel title={t('quotePage.revisions.heading')} headingLevel={2}>
      <ol className="quote-revisions">
        {quote.revisions.toReversed().map((revision) => (
          <li key={revision.number} className="quote-revision">
            <span className="quote-revision-number">{t('quotePage.revisions.name', { number: revision.number })}</span>
            <QuoteStateChip state={revisionStateOf(quote, revision, on)} />
            <span className="quote-muted">
              {t('quotePage.answer.by', {
                moment: momentText(revision.changedAt, language),
                name: revision.changedBy.name,
              })}
            </span>
            <span className="quote-revision-amount">{moneyText(quoteAmountOf(revision), language)}</span>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('quotePage.revisions.showOf', { number: revision.number })}
              isDisabled={revision.number === chosen}
              onPress={() => onChoose(revision.number)}
            >
              {t('quotePage.revisions.show')}
            </Button>
          </li>
        ))}
      </ol>
      <Comparison />
    </Panel>
  );
}

function Comparison() {
  const { t } = useMessages();
  const { revisions } = useQuoteDesk().shown.quote;
  const [older, setOlder] = useState(revisions.length - 1);
  const [newer, setNewer] = useState(revisions.length);
  const [before, after] = [revisions[older - 1], revisions[newer - 1]];
  const options = revisions.map(({ number }) => ({
    id: String(number),
    label: t('quotePage.revisions.name', { number }),
  }));
  const differences = before === undefined || after === undefined ? [] : quoteDifferences(before, after);
  return (
    <section className="quote-comparison" aria-label={t('quotePage.revisions.compare')}>
      <div className="quote-comparison-choice">
        <Select
          label={t('quotePage.revisions.from')}
          options={options}
          value={String(older)}
          onChange={(id) => setOlder(Number(id))}
        />
        <Select
          label={t('quotePage.revisions.to')}
          options={options}
          value={String(newer)}
          onChange={(id) => setNewer(Number(id))}
        />
      </div>
      {differences.length === 0 ? (
        <p className="quote-muted">{t('quotePage.revisions.same')}</p>
      ) : (
        <QuoteDifferenceTable
          differences={differences}
          before={t('quotePage.revisions.name', { number: older })}
          after={t('quotePage.revisions.name', { number: newer })}
        />
      )}
    </section>
  );
}
