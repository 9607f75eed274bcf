// Whose account it is, at one glance: company, number, country, licences, and what they pay.
import type { AccountDetails } from '../../../../shared/contract/accounts.ts';
import { numberText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Chip } from '../../../design/chip.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Money } from '../../../design/money.tsx';
import { accountTotals } from './account-totals.ts';
import { countryName } from '../../../forms/country-names.ts';

/** The head of the details; the name stays in sight while the rest scrolls. */
export function DetailsHead({ details }: { details: AccountDetails }) {
  const { t, language } = useMessages();
  const { account } = details;
  const totals = accountTotals(details);
  return (
    <>
      <div className="details-head-name">
        <h3 className="any-length">{account.company}</h3>
        {account.tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </div>
      <div className="details-head">
        <KeyValueList layout="stacked">
          <KeyValue label={t('accountDetails.customerNumber')}>
            <span className="details-head-number any-length">{account.customerNumber}</span>
          </KeyValue>
          <KeyValue label={t('accountDetails.place')}>
            <span className="any-length">
              {[account.city, countryName(account.country, language)].filter((part) => part !== '').join(', ')}
            </span>
          </KeyValue>
          <KeyValue label={t('accountDetails.licences')}>{numberText(totals.licences, language)}</KeyValue>
          {totals.monthly.map((amount) => (
            <KeyValue key={amount.currency} label={t('accountDetails.subscription.monthly')}>
              <Money amount={amount} />
            </KeyValue>
          ))}
        </KeyValueList>
      </div>
    </>
  );
}
