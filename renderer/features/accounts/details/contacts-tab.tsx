// The people at the customer: who they are, how to reach them, and changing that (F10).
import { Plus } from 'lucide-react';
import type { Contact } from '../../../../shared/domain/account.ts';
import { valueAfter } from '../../../../shared/domain/account-edit-effect.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { noContact } from '../../../forms/contact-form.ts';
import { openForms } from '../../../state/open-forms.ts';
import { ContactForm, toContactEntry } from './edits/contact-form.tsx';
import { EditableCard } from './edits/editable-card.tsx';
import { listedIds } from './edits/editable-list.ts';
import { useEditing, useReasonAgainst } from './edits/editing.ts';
import { useFocusAfter, useFocusNext } from './edits/use-focus-after.ts';
import { useOpenForms } from './edits/use-open-form.ts';

/** Names, roles, and how to reach them. */
export function ContactsTab() {
  const { t } = useMessages();
  const { details } = useEditing();
  const reason = useReasonAgainst();
  const { contacts } = details.account;
  const { opened, open } = useOpenForms(openForms.contact, 'contact');
  const isAdding = opened.some(({ seen }) => seen === null);
  const addButton = useFocusAfter(isAdding);
  const focusAdd = useFocusNext(addButton);
  const ids = listedIds(details, 'contact', contacts, opened);
  return (
    <div className="editable-list">
      {ids.length === 0 && <p className="details-muted">{t('accountDetails.contacts.empty')}</p>}
      <ul className="details-cards">
        {ids.map((id) => {
          const contact = contacts.find((one) => one.id === id) ?? null;
          const form = opened.find((one) => one.id === id);
          return (
            <EditableCard
              key={id}
              subject={`contact:${id}`}
              name={contact?.name ?? ''}
              facts={contact === null ? null : <ContactFacts contact={contact} />}
              form={form === undefined ? null : <ContactForm opened={form} />}
              replaces={form?.replaces ?? null}
              onEdit={() => open(id, { values: toContactEntry(contact), seen: contact })}
              onEditAgain={({ edit, basis, editId }) =>
                open(id, { values: toContactEntry(valueAfter(edit, basis)), seen: contact, replaces: editId })
              }
              removal={{ kind: 'remove-contact', contactId: id }}
              onRemoved={focusAdd}
            />
          );
        })}
      </ul>
      {!isAdding && (
        <div className="editable-list-buttons">
          <Button
            ref={addButton}
            icon={<Plus />}
            disabledReason={reason}
            onPress={() => open(crypto.randomUUID(), { values: noContact, seen: null })}
          >
            {t('accountDetails.contacts.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function ContactFacts({ contact: { name, role, email, phone } }: { contact: Contact }) {
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
