// The first line of a quote's page answers: which quote, whose, how it stands, how much, until when. Then what can be done.
import type { RefObject } from 'react';
import { Link } from 'wouter';
import { daysBetween } from '../../../../shared/domain/calendar.ts';
import { quoteNumberOf } from '../../../../shared/domain/quote-number.ts';
import { quoteAmountOf } from '../../../../shared/domain/quote-pricing.ts';
import { quoteStateOf } from '../../../../shared/domain/quote-state.ts';
import { accountPath } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Chip } from '../../../design/chip.tsx';
import { DateText } from '../../../design/date-text.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Money } from '../../../design/money.tsx';
import { QuoteStateChip } from '../../../app/quote-state-chip.tsx';
import { useQuoteDesk } from './page-context.ts';
import { QuoteActions } from './quote-actions.tsx';
import { SyncNotice } from './sync-notice.tsx';

/** Number, chips, facts and actions. */
export function QuoteHead({ headingRef }: { readonly headingRef: RefObject<HTMLHeadingElement | null> }) {
  const { t } = useMessages();
  const { shown, revision, on } = useQuoteDesk();
  const { quote, customer, sync, isEditing } = shown;
  const state = quoteStateOf(quote, on);
  const daysLeft = daysBetween(on, revision.validUntil);
  const isOpen = state === 'draft' || state === 'sent';
  return (
    <header className="quote-head">
      <div className="quote-head-line">
        <h1 ref={headingRef} tabIndex={-1}>
          {quoteNumberOf(quote)}
        </h1>
        <QuoteStateChip state={state} />
        {quote.number === null && <Chip tone="warning">{t('quotePage.provisional')}</Chip>}
        {isEditing && <Chip tone="info">{t('quotePage.editing')}</Chip>}
        {sync.kind === 'waiting' && <Chip>{t('quotePage.sync.waiting')}</Chip>}
      </div>
      <KeyValueList layout="stacked">
        <KeyValue label={t('quotePage.customer')}>
          <Link to={accountPath(quote.accountId)} className="quote-head-customer any-length">
            {customer?.company ?? t('quotePage.unknownCustomer')}
          </Link>
        </KeyValue>
        {customer !== null && (
          <KeyValue label={t('quotePage.customerNumber')}>
            <span className="any-length">{customer.customerNumber}</span>
          </KeyValue>
        )}
        <KeyValue label={t('quotePage.revision')}>{revision.number}</KeyValue>
        <KeyValue label={t('quotePage.amount')}>
          <Money amount={quoteAmountOf(revision)} emphasis="strong" />
        </KeyValue>
        <KeyValue label={t('quotePage.validUntil')}>
          {isOpen && daysLeft >= 0 ? (
            t('terms.daysLeft', { count: daysLeft, date: revision.validUntil })
          ) : (
            <DateText date={revision.validUntil} />
          )}
        </KeyValue>
        <KeyValue label={t('quotePage.owner')}>{quote.owner.name}</KeyValue>
      </KeyValueList>
      <QuoteActions />
      <SyncNotice />
    </header>
  );
}
