// D21: every order of the account: who, when, from what to what, effective from, confirmation number.
import type { AccountDetails } from '../../../../shared/contract/accounts.ts';
import { numberText } from '../../../../shared/messages/formats.ts';
import { DocumentButtons } from '../../../app/document-buttons.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { OldNew } from '../../../design/old-new.tsx';

/** Newest first. */
export function HistoryTab({ details }: { details: AccountDetails }) {
  const { t, language } = useMessages();
  if (details.orders.length === 0) return <p className="details-muted">{t('accountDetails.history.empty')}</p>;
  const systemOf = (id: string) => details.subscriptions.find((one) => one.id === id)?.systemName ?? id;
  return (
    <ol className="details-cards">
      {details.orders.map(
        ({ id, overview, subscriptionId, placedBy, acceptedAt, confirmationNumber, billingAddress }) => (
          <li key={id} className="details-card">
            <p className="details-card-title history-title">
              <span>{t(`terms.change.${overview.change.kind}`)}</span>
              <OldNew
                from={numberText(overview.quantity.before, language)}
                to={t('terms.licences', { count: overview.quantity.after })}
                isUnchanged={overview.quantity.before === overview.quantity.after}
              />
              <span className="history-number">{confirmationNumber}</span>
            </p>
            <p className="details-muted">
              {t('accountDetails.history.line', {
                system: systemOf(subscriptionId),
                date: overview.effectiveFrom,
                moment: acceptedAt,
                who: placedBy.name,
              })}
            </p>
            <DocumentButtons
              document={{ kind: 'receipt', accountId: details.account.id, orderId: id }}
              title={`${t('documents.receipt')} ${confirmationNumber}`}
              recipient={billingAddress.invoiceEmail}
              label={t('documents.receipt')}
              actions={['open', 'save']}
            />
          </li>
        ),
      )}
    </ol>
  );
}
