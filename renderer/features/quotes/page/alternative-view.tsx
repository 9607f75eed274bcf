// One alternative as it is offered: its lines, and what they come to by net, tax and gross. Never computes a figure.
import type { ReactNode } from 'react';
import { alternativeFigures } from '../../../../shared/domain/quote-pricing.ts';
import type { LineRecheck } from '../../../../shared/domain/quote-recheck.ts';
import { acceptedAlternativeOf } from '../../../../shared/domain/quote-state.ts';
import type { QuoteAlternative, QuoteRevision } from '../../../../shared/domain/quote.ts';
import type { Totals } from '../../../../shared/domain/order-overview.ts';
import { numberText, percentText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Chip } from '../../../design/chip.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Money } from '../../../design/money.tsx';
import { OldNew } from '../../../design/old-new.tsx';
import { MonthlyChange } from '../../../overview/old-new-figures.tsx';
import { LineView } from './line-view.tsx';

interface AlternativeViewProps {
  readonly revision: QuoteRevision;
  readonly alternative: QuoteAlternative;
  readonly number: number;
  /** Null where none is due. */
  readonly rechecks: readonly LineRecheck[] | null;
}

/** A column. */
export function AlternativeView({ revision, alternative, number, rechecks }: AlternativeViewProps) {
  const { t, language } = useMessages();
  const { monthly, monthlyBefore, chargeNow, credit, licences } = alternativeFigures(revision, alternative);
  const name = t('quoteEditor.alternatives.name', { number });
  const isAccepted = acceptedAlternativeOf(revision)?.id === alternative.id;
  return (
    <section
      className="quote-view-alternative"
      aria-label={alternative.title === '' ? name : alternative.title}
      data-accepted={isAccepted || undefined}
    >
      <header className="quote-view-head">
        <h2 className="any-length">{alternative.title === '' ? name : alternative.title}</h2>
        {isAccepted && <Chip tone="positive">{t('terms.quoteState.accepted')}</Chip>}
      </header>
      {alternative.lines.length === 0 && <p className="quote-muted">{t('quoteEditor.alternatives.empty')}</p>}
      {alternative.lines.map((line) => (
        <LineView
          key={line.id}
          revision={revision}
          line={line}
          recheck={rechecks?.find(({ lineId }) => lineId === line.id) ?? null}
        />
      ))}
      <div className="quote-view-totals">
        <KeyValueList>
          <KeyValue label={t('quoteEditor.summary.licences')} align="end">
            <OldNew
              from={numberText(licences.before, language)}
              to={numberText(licences.after, language)}
              isUnchanged={licences.before === licences.after}
            />
          </KeyValue>
        </KeyValueList>
        <h3>{t('quotePage.totals.monthly')}</h3>
        <TotalRows
          totals={monthly}
          net={<MonthlyChange before={monthlyBefore} after={monthly.net} hasDifference={false} />}
        />
        <h3>{t('quotePage.totals.charge')}</h3>
        <TotalRows totals={chargeNow} net={<Money amount={chargeNow.net} />} />
        <KeyValueList>
          <KeyValue label={t('quoteEditor.summary.credit')} align="end">
            <Money amount={credit} />
          </KeyValue>
        </KeyValueList>
      </div>
    </section>
  );
}

interface TotalRowsProps {
  readonly totals: Totals;
  /** Old → new where there was something before. */
  readonly net: ReactNode;
}

function TotalRows({ totals, net }: TotalRowsProps) {
  const { t, language } = useMessages();
  return (
    <KeyValueList>
      <KeyValue label={t('orderWizard.overview.net')} align="end">
        {net}
      </KeyValue>
      <KeyValue
        label={t('orderWizard.overview.tax', { rate: percentText(totals.taxRateBasisPoints, language) })}
        align="end"
      >
        <Money amount={totals.tax} />
      </KeyValue>
      <KeyValue label={t('quotePage.totals.gross')} align="end" emphasis="total">
        <Money amount={totals.gross} emphasis="strong" />
      </KeyValue>
    </KeyValueList>
  );
}
