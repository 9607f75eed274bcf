// The people at the customer.
import type { Contact } from '../../../../shared/domain/account.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';

/** Names, roles, and how to reach them. */
export function ContactsTab({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useMessages();
  if (contacts.length === 0) return <p className="details-muted">{t('accountDetails.contacts.empty')}</p>;
  return (
    <ul className="details-cards">
      {contacts.map(({ id, name, role, email, phone }) => (
        <li key={id} className="details-card">
          <p className="details-card-title">
            {name} {role !== '' && <span className="details-muted">{role}</span>}
          </p>
          <KeyValueList>
            {email !== '' && <KeyValue label={t('accountDetails.contacts.email')}>{email}</KeyValue>}
            {phone !== '' && <KeyValue label={t('accountDetails.contacts.phone')}>{phone}</KeyValue>}
          </KeyValueList>
        </li>
      ))}
    </ul>
  );
}
