// What an edit changes, as lines of old → new: only the fields that differ, each with its name. Pure.
import { valueAfter } from '../../../shared/domain/account-edit-effect.ts';
import type { EditedValue } from '../../../shared/domain/account-edit.ts';
import type { BillingAddress, Contact } from '../../../shared/domain/account.ts';
import type { PlacedEdit } from '../../../shared/contract/edits.ts';
import type { Translate } from '../../app/i18n.ts';

export interface EditLine {
  /** Empty where the edit is of one value, which its title names. */
  readonly field: string;
  /** Texts as they are; empty where there is nothing. */
  readonly before: string;
  readonly after: string;
}

type Fields = readonly (readonly [field: string, text: string])[];

/** The fields that differ; a value that is added or removed is all of its fields that are filled. */
export function editLines({ edit, basis }: Pick<PlacedEdit, 'edit' | 'basis'>, t: Translate): EditLine[] {
  const [before, after] = [fieldsOf(basis, t), fieldsOf(valueAfter(edit, basis), t)];
  const fields = [...new Set([...before, ...after].map(([field]) => field))];
  return fields
    .map((field) => ({ field, before: textOf(before, field), after: textOf(after, field) }))
    .filter((line) => line.before !== line.after);
}

function textOf(fields: Fields, field: string): string {
  return fields.find(([name]) => name === field)?.[1] ?? '';
}

function fieldsOf(value: EditedValue, t: Translate): Fields {
  if (value === null) return [];
  if (typeof value === 'string') return [['', value]];
  if (Array.isArray(value)) return [['', value.join(', ')]];
  if ('street' in value) return addressNames.map((name) => [t(`forms.address.${name}`), value[name]]);
  if ('name' in value) return contactNames.map((name) => [t(`forms.contact.${name}`), value[name]]);
  if (value.kind === 'invoice') return [['', t('terms.payment.invoice')]];
  return [
    [t('forms.payment.accountHolder'), value.accountHolder],
    [t('forms.payment.iban'), value.ibanMasked],
  ];
}

const addressNames = [
  'company',
  'attention',
  'street',
  'street2',
  'postalCode',
  'city',
  'region',
  'country',
  'invoiceEmail',
  'invoiceReference',
] as const satisfies readonly (keyof BillingAddress)[];

const contactNames = ['name', 'role', 'email', 'phone'] as const satisfies readonly (keyof Contact)[];
