// An edit as lines of old → new: only what differs, each with the name of its field. Pure.
import { valueAfter } from '../../../shared/domain/account-edit-effect.ts';
import type { AccountEdit, EditedValue } from '../../../shared/domain/account-edit.ts';
import type { BillingAddress, Contact } from '../../../shared/domain/account.ts';
import type { Translate } from '../../app/i18n.ts';

export interface EditLine {
  readonly field: string;
  /** Texts as they are; empty where there is nothing. */
  readonly before: string;
  readonly mine: string;
  /** What the portal has now; the same as `before` where nobody else changed it. */
  readonly now: string;
}

type Fields = readonly (readonly [label: string, text: string])[];

/** What of the edited thing differs between what was there, what is wanted, and what is there now. */
export function editLines(edit: AccountEdit, before: EditedValue, now: EditedValue, t: Translate): EditLine[] {
  const mine = fieldsOf(valueAfter(edit, before), t);
  const [was, is] = [fieldsOf(before, t), fieldsOf(now, t)];
  const labels = [...new Set([...was, ...mine, ...is].map(([label]) => label))];
  return labels
    .map((field) => ({ field, before: textOf(was, field), mine: textOf(mine, field), now: textOf(is, field) }))
    .filter((line) => line.before !== line.mine || line.before !== line.now);
}

function textOf(fields: Fields, field: string): string {
  return fields.find(([label]) => label === field)?.[1] ?? '';
}

function fieldsOf(value: EditedValue, t: Translate): Fields {
  if (value === null) return [];
  if (typeof value === 'string') return [[t('outbox.field.value'), value]];
  if (Array.isArray(value)) return [[t('outbox.field.value'), value.join(', ')]];
  if ('street' in value) return addressFields(value, t);
  if ('name' in value) return contactFields(value, t);
  const fields: [string, string][] = [[t('orderWizard.steps.payment-method'), t(`terms.payment.${value.kind}`)]];
  if (value.kind === 'sepa-direct-debit') {
    fields.push([t('orderWizard.paymentMethod.accountHolder'), value.accountHolder]);
    fields.push([t('orderWizard.paymentMethod.iban'), value.ibanMasked]);
  }
  return fields;
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

function addressFields(address: BillingAddress, t: Translate): Fields {
  return addressNames.map((name) => [t(`orderWizard.billingAddress.${name}`), address[name]]);
}

const contactNames = ['name', 'role', 'email', 'phone'] as const satisfies readonly (keyof Contact)[];

function contactFields(contact: Contact, t: Translate): Fields {
  return contactNames.map((name) => [t(`outbox.field.${name}`), contact[name]]);
}
