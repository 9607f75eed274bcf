// Entering a contact, new or known.
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import type { EditedValue } from '../../../../../shared/domain/account-edit.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { TextField } from '../../../../design/text-field.tsx';
import { contactFormSchema, contactMessage, isContactField, noContact } from '../../../../forms/contact-form.ts';
import type { ContactEntry } from '../../../../forms/contact-form.ts';
import { EditForm } from './edit-form.tsx';
import { useEditing } from './editing.ts';
import type { OpenedForm } from './use-open-form.ts';
import { useSaveEdit } from './use-save-edit.ts';

/** The form in the place of the contact. */
export function ContactForm({ opened }: { readonly opened: OpenedForm<ContactEntry> }) {
  const { t } = useMessages();
  const { id } = opened;
  const now = useEditing().details.account.contacts.find((contact) => contact.id === id) ?? null;
  const save = useSaveEdit({ replaces: opened.replaces, onSaved: opened.close });
  const form = useForm<ContactEntry>({
    resolver: zodResolver(contactFormSchema),
    mode: 'onTouched',
    defaultValues: opened.values,
  });
  const onValid = async (entry: ContactEntry) => {
    const kind = now === null ? 'add-contact' : 'change-contact';
    for (const { path, problem } of await save.run({ kind, contact: { id, ...entry } }, now)) {
      const field = path.split('.').at(-1);
      if (isContactField(field)) form.setError(field, { message: problem });
    }
  };
  return (
    <EditForm
      title={t(opened.seen === null ? 'accountDetails.contacts.addTitle' : 'accountDetails.contacts.editTitle')}
      opened={opened}
      save={save}
      now={now}
      mine={{ id, ...opened.values }}
      onTakeNewer={() => {
        const values = toContactEntry(now);
        form.reset(values);
        opened.see(now, values);
      }}
      onSubmit={(event) => void form.handleSubmit(onValid)(event)}
    >
      <div className="edit-form-pair">
        <ContactText control={form.control} name="name" onEntered={() => opened.enter(form.getValues())} />
        <ContactText control={form.control} name="role" onEntered={() => opened.enter(form.getValues())} />
        <ContactText control={form.control} name="email" onEntered={() => opened.enter(form.getValues())} />
        <ContactText control={form.control} name="phone" onEntered={() => opened.enter(form.getValues())} />
      </div>
    </EditForm>
  );
}

/** A contact as the form holds it; empty for any other value. */
export function toContactEntry(value: EditedValue): ContactEntry {
  if (value === null || typeof value !== 'object' || !('phone' in value)) return noContact;
  const { name, role, email, phone } = value;
  return { name, role, email, phone };
}

interface ContactTextProps {
  readonly control: Control<ContactEntry>;
  readonly name: keyof ContactEntry;
  readonly onEntered: () => void;
}

const types = { name: 'text', role: 'text', email: 'email', phone: 'tel' } as const;

function ContactText({ control, name, onEntered }: ContactTextProps) {
  const { t } = useMessages();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          {...field}
          label={t(`forms.contact.${name}`)}
          type={types[name]}
          isRequired={name === 'name'}
          autoComplete="off"
          onChange={(value) => {
            field.onChange(value);
            onEntered();
          }}
          errorMessage={
            fieldState.error?.message === undefined ? undefined : contactMessage(fieldState.error.message, name, t)
          }
        />
      )}
    />
  );
}
