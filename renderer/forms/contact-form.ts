// A contact as it is being typed, and the sentence for each refusal of one. Its schema is the shared one that main uses.
import { enteredContactSchema } from '../../shared/domain/account-edit.ts';
import type { Translate } from '../app/i18n.ts';

export interface ContactEntry {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
}

/** A contact without its id, which the form does not show. */
export const contactFormSchema = enteredContactSchema.omit({ id: true });

export const noContact: ContactEntry = { name: '', role: '', email: '', phone: '' };

/** The sentence for a refused field of a contact. */
export function contactMessage(code: string, field: keyof ContactEntry, t: Translate): string {
  const name = t(`forms.contact.${field}`);
  switch (code) {
    case 'required':
      return t('forms.field.required', { field: name });
    case 'too-long':
      return t('forms.field.tooLong', { field: name });
    case 'control-characters':
      return t('forms.field.controlCharacters', { field: name });
    case 'email':
      return t('forms.field.email');
    default:
      return t('forms.field.invalid', { field: name });
  }
}

/** Whether a path names a field of a contact. */
export function isContactField(field: string | undefined): field is keyof ContactEntry {
  return field !== undefined && Object.hasOwn(noContact, field);
}
