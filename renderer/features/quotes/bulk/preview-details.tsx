// Every subscription of the account that is marked in the preview: what it would get, or why nothing.
import type { BulkPreview } from '../../../../shared/contract/quote-bulk.ts';
import type { SlaOffer } from '../../../../shared/domain/catalogue.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { OldNew } from '../../../design/old-new.tsx';
import { accountProblemText, lineReasonText } from './bulk-words.ts';

interface PreviewDetailsProps {
  /** Null where none is marked. */
  readonly preview: BulkPreview | null;
  readonly slas: readonly SlaOffer[];
}

/** Below the preview. */
export function PreviewDetails({ preview, slas }: PreviewDetailsProps) {
  const { t, language } = useMessages();
  if (preview === null) return <p className="bulk-details bulk-muted">{t('quoteBulk.details.none')}</p>;
  const nameOf = (slaId: string) => slas.find(({ id }) => id === slaId)?.name[language] ?? slaId;
  return (
    <section className="bulk-details" aria-label={t('quoteBulk.details.title')}>
      <h2>
        {preview.customer?.company ?? t('quoteList.unknownCustomer')}{' '}
        <span className="bulk-muted">{preview.customer?.customerNumber}</span>
      </h2>
      {preview.problem !== null && <p>{accountProblemText(preview.problem, preview.limit, t)}</p>}
      {preview.problem === null && preview.hasOpenQuote && <p>{t('quoteBulk.details.openQuote')}</p>}
      <ul>
        {preview.lines.map(({ subscriptionId, systemName, quantityBefore, change, reasons }) => (
          <li key={subscriptionId}>
            <span className="bulk-details-system any-length">{systemName}</span>
            {change === null ? (
              <span className="bulk-muted">{reasons.map((reason) => lineReasonText(reason, t)).join(' ')}</span>
            ) : (
              <span className="bulk-details-change">
                {t(`terms.change.${change.kind}`)}{' '}
                <OldNew from={quantityBefore} to={t('terms.licences', { count: change.quantity })} />
                {change.kind === 'upgrade' && <span>{nameOf(change.slaId)}</span>}
                {change.kind === 'upgrade' && change.termMonths !== null && (
                  <span>{t('terms.months', { count: change.termMonths })}</span>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
