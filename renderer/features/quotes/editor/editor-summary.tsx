// The summary at the right: whose quote, what each alternative comes to, under which conditions, at which prices.
import type { ReactNode } from 'react';
import { alternativeFigures } from '../../../../shared/domain/quote-pricing.ts';
import type { QuoteAlternative } from '../../../../shared/domain/quote.ts';
import { numberText, percentText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { DateText } from '../../../design/date-text.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Money } from '../../../design/money.tsx';
import { OldNew } from '../../../design/old-new.tsx';
import { useRequest } from '../../../host/use-request.ts';
import { MonthlyChange } from '../../../overview/old-new-figures.tsx';
import { SummaryFoot, SummaryPanel } from '../../../overview/summary-panel.tsx';
import { useEditor } from './editor-context.ts';

/** Narrow lines: three alternatives have to fit. */
export function EditorSummary() {
  const { t, language } = useMessages();
  const { data, entered, number, isProvisional } = useEditor();
  const { account, catalogue } = data;
  const { revision } = entered;
  const isOffline = useRequest('sync.read', {}).data?.connection.kind === 'offline';
  return (
    <SummaryPanel
      account={account}
      number={isProvisional && number !== null ? `${number} (${t('quoteEditor.summary.provisional')})` : number}
      isDense
    >
      {revision.alternatives.map((alternative, at) => (
        <AlternativeSummary key={alternative.id} alternative={alternative} number={at + 1} />
      ))}
      <KeyValueList>
        <KeyValue label={t('quoteEditor.summary.discount')} align="end">
          {percentText(revision.pricing.discountBasisPoints, language)}
        </KeyValue>
        <KeyValue label={t('quoteEditor.summary.validUntil')} align="end">
          <DateText date={revision.validUntil} />
        </KeyValue>
      </KeyValueList>
      <SummaryFoot catalogue={catalogue}>
        {t(isOffline ? 'quoteEditor.summary.offline' : 'quoteEditor.summary.prices', { date: catalogue.validFrom })}
      </SummaryFoot>
    </SummaryPanel>
  );
}

interface AlternativeSummaryProps {
  readonly alternative: QuoteAlternative;
  readonly number: number;
}

function AlternativeSummary({ alternative, number }: AlternativeSummaryProps) {
  const { t, language } = useMessages();
  const { entered } = useEditor();
  const { monthlyBefore, monthly, chargeNow, credit, licences } = alternativeFigures(entered.revision, alternative);
  const isIncomplete = alternative.lines.some(({ overview }) => overview === null);
  // Sums of nothing are no figures: €0.00 would be read as an offer.
  const isUnknown = alternative.lines.every(({ overview }) => overview === null);
  const figure = (known: ReactNode) => (isUnknown ? '–' : known);
  return (
    <section className="quote-summary-alternative">
      <h3 className="any-length">
        {alternative.title === '' ? t('quoteEditor.alternatives.name', { number }) : alternative.title}
      </h3>
      <KeyValueList>
        <KeyValue label={t('quoteEditor.summary.licences')} align="end">
          {figure(
            <OldNew
              from={numberText(licences.before, language)}
              to={numberText(licences.after, language)}
              isUnchanged={licences.before === licences.after}
            />,
          )}
        </KeyValue>
        <KeyValue label={t('quoteEditor.summary.monthly')} align="end">
          {figure(<MonthlyChange before={monthlyBefore} after={monthly.net} hasDifference={false} />)}
        </KeyValue>
        <KeyValue label={t('quoteEditor.summary.charge')} align="end">
          {figure(<Money amount={chargeNow.net} />)}
        </KeyValue>
        <KeyValue label={t('quoteEditor.summary.credit')} align="end">
          {figure(<Money amount={credit} />)}
        </KeyValue>
        <KeyValue label={t('quoteEditor.summary.gross')} align="end" emphasis="total">
          {figure(<Money amount={monthly.gross} emphasis="strong" />)}
        </KeyValue>
      </KeyValueList>
      {isIncomplete && (
        <p className="quote-editor-warning">
          {t(isUnknown ? 'quoteEditor.line.noFigures' : 'quoteEditor.summary.incomplete')}
        </p>
      )}
    </section>
  );
}
