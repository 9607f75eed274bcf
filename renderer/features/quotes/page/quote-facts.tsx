// The conditions of a revision, whom it is made out to, and its notes; the internal ones marked as never printed.
import type { QuoteRevision } from '../../../../shared/domain/quote.ts';
import { percentText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Chip } from '../../../design/chip.tsx';
import { DateText } from '../../../design/date-text.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Panel } from '../../../design/panel.tsx';
import { addressLines } from '../../../forms/address-lines.ts';

/** Three panels. */
export function QuoteFacts({ revision }: { readonly revision: QuoteRevision }) {
  const { t, language } = useMessages();
  const { pricing, isBinding, reference, customerNotes, internalNotes } = revision;
  const { billingAddress, catalogue } = pricing;
  return (
    <div className="quote-facts">
      <Panel title={t('quoteEditor.conditions.heading')} headingLevel={2}>
        <KeyValueList>
          <KeyValue label={t('quoteEditor.summary.validUntil')}>
            <DateText date={revision.validUntil} />
          </KeyValue>
          <KeyValue label={t('quoteEditor.conditions.binding')}>
            {t(`quoteEditor.conditions.isBinding.${isBinding ? 'yes' : 'no'}`)}
          </KeyValue>
          <KeyValue label={t('quoteEditor.summary.discount')}>
            {percentText(pricing.discountBasisPoints, language)}
          </KeyValue>
          <KeyValue label={t('quotePage.prices')}>
            {catalogue.name[language]}
            <span className="quote-note">{t('quotePage.pricedOn', { date: pricing.pricedOn })}</span>
          </KeyValue>
          <KeyValue label={t('quoteEditor.conditions.language')}>
            {t(`quoteEditor.conditions.languages.${revision.language}`)}
          </KeyValue>
        </KeyValueList>
      </Panel>
      <Panel title={t('quoteEditor.conditions.address')} headingLevel={2}>
        <p>
          {billingAddress.company}
          <span className="quote-note">{addressLines(billingAddress, language).join(' · ')}</span>
        </p>
        {reference !== '' && (
          <KeyValueList>
            <KeyValue label={t('quoteEditor.conditions.reference')}>{reference}</KeyValue>
          </KeyValueList>
        )}
      </Panel>
      {customerNotes !== '' && (
        <Panel title={t('quoteEditor.notes.customer')} headingLevel={2}>
          <p className="quote-text">{customerNotes}</p>
        </Panel>
      )}
      {internalNotes !== '' && (
        <Panel
          title={t('quoteEditor.notes.internal')}
          headingLevel={2}
          aside={<Chip tone="warning">{t('quotePage.neverPrinted')}</Chip>}
        >
          <p className="quote-text">{internalNotes}</p>
        </Panel>
      )}
    </div>
  );
}
