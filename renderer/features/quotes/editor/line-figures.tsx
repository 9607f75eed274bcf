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

/** Stands where a figure will be: nothing moves when it comes. */
const noFigure = '–';

/** The figures; where a typed text is refused those of the last valid number, marked; dashes where there are none. */
export function LineFigures({ line, overview }: LineFiguresProps) {
  const { t, language } = useMessages();
  const { entry } = useEditor();
  const isStale = overview !== null && keptQuantity(line.quantity) === null;
  const unitPrice = overview === null ? null : overview.nextMonth.lines[0]?.unitPrice;
  return (
    <div className="quote-line-figures" data-stale={isStale || undefined}>
      {isStale && <p className="quote-editor-warning">{t('quoteEditor.line.stale', { count: line.keptQuantity })}</p>}
      <KeyValueList>
        {unitPrice !== undefined && (
          <KeyValue label={t('quoteEditor.line.unitPrice')} align="end">
            {unitPrice === null ? noFigure : <Money amount={unitPrice} />}
            {unitPrice !== null && entry.keptDiscount > 0 && (
              <span className="quote-editor-note">
                {t('quoteEditor.line.discounted', { discount: percentText(entry.keptDiscount, language) })}
              </span>
            )}
          </KeyValue>
        )}
        {serviceNames.map((service) => (
          <KeyValue key={service} label={t(`terms.service.${service}`)} align="end">
            {overview === null ? noFigure : <Services services={overview.inclusiveServices} service={service} />}
          </KeyValue>
        ))}
        <KeyValue label={t('quoteEditor.line.monthly')} align="end">
          {overview === null ? (
            noFigure
          ) : (
            <MonthlyChange before={overview.monthly.before} after={overview.monthly.after} hasDifference={false} />
          )}
        </KeyValue>
      </KeyValueList>
    </div>
  );
}

interface ServicesProps {
  readonly services: OrderOverview['inclusiveServices'];
  readonly service: (typeof serviceNames)[number];
}

function Services({ services: { before, after }, service }: ServicesProps) {
  const { language } = useMessages();
  return (
    <OldNew
      from={numberText(before[service], language)}
      to={numberText(after[service], language)}
      isUnchanged={before[service] === after[service]}
    />
  );
}
