// The people at the customer: who they are, how to reach them, and changing that (F10).
import type { Contact } from '../../../../shared/domain/account.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { openForms } from '../../../state/open-forms.ts';
import { ContactForm, toContactEntry } from './edits/contact-form.tsx';
import { EditableThings } from './edits/editable-things.tsx';
import { useEditing } from './edits/editing.ts';

/** Names, roles, and how to reach them. */
export function ContactsTab() {
  const { t } = useMessages();
  const { contacts } = useEditing().details.account;
  return (
    <EditableThings
      kind="contact"
      things={contacts}
      store={openForms.contact}
      entryOf={toContactEntry}
      nameOf={({ name }) => name}
      Facts={ContactFacts}
      Form={ContactForm}
      removalOf={(contactId) => ({ kind: 'remove-contact', contactId })}
      emptyText={t('accountDetails.contacts.empty')}
      addLabel={t('accountDetails.contacts.add')}
    />
  );
}

function ContactFacts({ thing: { name, role, email, phone } }: { readonly thing: Contact }) {
  const { t } = useMessages();
  return (
    <>
      <p className="details-card-title any-length">
        {name} {role !== '' && <span className="details-muted">{role}</span>}
      </p>
      <KeyValueList>
        {email !== '' && <KeyValue label={t('accountDetails.contacts.email')}>{email}</KeyValue>}
        {phone !== '' && <KeyValue label={t('accountDetails.contacts.phone')}>{phone}</KeyValue>}
      </KeyValueList>
    </>
  );
}
