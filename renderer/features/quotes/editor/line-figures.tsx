// The live figures of a line: unit price, inclusive services and monthly amount, old → new. Never computes one.
import { serviceNames } from '../../../../shared/domain/catalogue.ts';
import type { OrderOverview } from '../../../../shared/domain/order-overview.ts';
import { numberText, percentText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Money } from '../../../design/money.tsx';
import { OldNew } from '../../../design/old-new.tsx';
import { MonthlyChange } from '../../../overview/old-new-figures.tsx';
import { useEditor } from './editor-context.ts';
import { keptQuantity } from './entered-quote.ts';
import type { LineEntry } from './quote-entry.ts';

interface LineFiguresProps {
  readonly line: LineEntry;
  readonly overview: OrderOverview | null;
}

/** The figures; where a typed text is refused those of the last valid number, marked. */
export function LineFigures({ line, overview }: LineFiguresProps) {
  const { t, language } = useMessages();
  const { entry } = useEditor();
  if (overview === null) return <p className="quote-editor-muted">{t('quoteEditor.line.noFigures')}</p>;
  const isStale = keptQuantity(line.quantity) === null;
  const unitPrice = overview.nextMonth.lines[0]?.unitPrice;
  const { before, after } = overview.inclusiveServices;
  return (
    <div className="quote-line-figures" data-stale={isStale || undefined}>
      {isStale && <p className="quote-editor-warning">{t('quoteEditor.line.stale', { count: line.keptQuantity })}</p>}
      <KeyValueList>
        {unitPrice !== undefined && (
          <KeyValue label={t('quoteEditor.line.unitPrice')} align="end">
            <Money amount={unitPrice} />
            {entry.keptDiscount > 0 && (
              <span className="quote-editor-note">
                {t('quoteEditor.line.discounted', { discount: percentText(entry.keptDiscount, language) })}
              </span>
            )}
          </KeyValue>
        )}
        {serviceNames.map((service) => (
          <KeyValue key={service} label={t(`terms.service.${service}`)} align="end">
            <OldNew
              from={numberText(before[service], language)}
              to={numberText(after[service], language)}
              isUnchanged={before[service] === after[service]}
            />
          </KeyValue>
        ))}
        <KeyValue label={t('quoteEditor.line.monthly')} align="end">
          <MonthlyChange before={overview.monthly.before} after={overview.monthly.after} hasDifference={false} />
        </KeyValue>
      </KeyValueList>
    </div>
  );
}
