// The last quotes of the account, and the way to a new one (F20, F22). All of them are in the list of quotes.
import { Link } from 'wouter';
import type { AccountDetails } from '../../../../shared/contract/accounts.ts';
import type { QuoteRow } from '../../../../shared/contract/quotes.ts';
import type { StaffRole } from '../../../../shared/domain/staff.ts';
import { quoteEditPath, quotePath } from '../../../app/places.ts';
import { QuoteStateChip } from '../../../app/quote-state-chip.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { Money } from '../../../design/money.tsx';
import { Panel } from '../../../design/panel.tsx';
import { NewQuoteButton } from './new-quote-button.tsx';

const shownQuotes = 5;

interface AccountQuotesProps {
  readonly details: AccountDetails;
  readonly role: StaffRole;
}

/** The panel. */
export function AccountQuotes({ details, role }: AccountQuotesProps) {
  const { t } = useMessages();
  return (
    <Panel
      title={t('accountDetails.quotes.heading')}
      headingLevel={4}
      actions={<NewQuoteButton details={details} role={role} subscription={null} />}
    >
      {details.quotes.length === 0 && <p className="details-muted">{t('accountDetails.quotes.none')}</p>}
      <ul className="account-quotes">
        {details.quotes.slice(0, shownQuotes).map((quote) => (
          <li key={quote.id} className="account-quote">
            <QuoteLine quote={quote} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** A quote whose editor was open leads there. */
function QuoteLine({ quote }: { readonly quote: QuoteRow }) {
  const { t } = useMessages();
  const { id, number, state, amount, validUntil, isEditing } = quote;
  return (
    <>
      <Link to={isEditing ? quoteEditPath(id) : quotePath(id)} className="account-quote-number">
        {number}
      </Link>
      <QuoteStateChip state={state} />
      <span className="details-muted">{t('accountDetails.quotes.until', { date: validUntil })}</span>
      <span className="account-quote-amount">
        <Money amount={amount} />
      </span>
    </>
  );
}
