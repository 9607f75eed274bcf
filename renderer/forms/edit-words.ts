// An edit of an account in words: what it changes, what it wants to be there, and why it was refused. Never decides
// what becomes of it.
import type { InputProblem } from '../../shared/contract/failure.ts';
import type { PlacedEdit } from '../../shared/contract/edits.ts';
import type { AccountEdit, EditedValue } from '../../shared/domain/account-edit.ts';
import type { Language } from '../../shared/domain/text.ts';
import type { Translate } from '../app/i18n.ts';
import { addressLines } from './address-lines.ts';

/** What an edit changes, with the name of the thing: `Changed contact: Ida Lund`. */
export function editTitle({ edit, basis }: Pick<PlacedEdit, 'edit' | 'basis'>, t: Translate): string {
  switch (edit.kind) {
    case 'change-notes':
    case 'change-tags':
    case 'change-vat-id':
      return t(`edits.kind.${edit.kind}`);
    case 'add-billing-address':
    case 'change-billing-address':
    case 'remove-billing-address':
    case 'add-contact':
    case 'change-contact':
    case 'remove-contact':
    case 'add-payment-method':
      return t(`edits.kind.${edit.kind}`, { name: nameOf(edit, basis, t) });
  }
}

/** A value of an account in lines, as it is written; one line that says so where there is nothing. */
export function editedLines(value: EditedValue, language: Language, t: Translate): readonly string[] {
  if (typeof value === 'string' && value.trim() !== '') return value.split('\n');
  const lines = value === null ? [] : linesOf(value, language, t).filter((line) => line !== '');
  return lines.length === 0 ? [t('edits.value.none')] : lines;
}

/** Why the portal refused an edit, and what to do. */
export function editRefusal(portalCode: string, fields: readonly InputProblem[], t: Translate): string {
  const [problem] = fields.flatMap((field) => editProblem(field, t) ?? []);
  if (problem !== undefined) return problem;
  switch (portalCode) {
    case 'iban-not-kept':
    case 'forbidden':
    case 'not-found':
    case 'id-reused':
      return t(`edits.refusal.${portalCode}`);
    default:
      return t('edits.refusal.other', { code: [portalCode, ...fields.map(codeOf)].join(', ') });
  }
}

/** Why an edit as a whole cannot be made; null for a problem of one field, which has words of its own. */
export function editProblem({ problem, limit }: InputProblem, t: Translate): string | null {
  switch (problem) {
    case 'last-one':
    case 'in-use':
    case 'gone':
    case 'no-change':
    case 'id-in-use':
      return t(`edits.problem.${problem}`);
    case 'too-many':
      return limit === undefined ? null : t('edits.problem.too-many', { limit });
    default:
      return null;
  }
}

function codeOf({ path, problem }: InputProblem): string {
  return `${path}: ${problem}`;
}

function nameOf(edit: AccountEdit, basis: EditedValue, t: Translate): string {
  if ('billingAddress' in edit) return placeOf(edit.billingAddress);
  if ('contact' in edit) return edit.contact.name;
  if ('paymentMethod' in edit) {
    const { paymentMethod } = edit;
    const kind = t(`terms.payment.${paymentMethod.kind}`);
    return paymentMethod.kind === 'invoice' ? kind : `${kind} ${paymentMethod.ibanMasked}`;
  }
  if (basis === null || typeof basis !== 'object' || Array.isArray(basis)) return '';
  if ('street' in basis) return placeOf(basis);
  return 'name' in basis ? basis.name : '';
}

function placeOf({ company, city }: { readonly company: string; readonly city: string }): string {
  return [company, city].filter((part) => part !== '').join(', ');
}

function linesOf(value: NonNullable<EditedValue>, language: Language, t: Translate): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return [value.join(', ')];
  if ('street' in value) {
    const { company, invoiceEmail, invoiceReference } = value;
    return [
      company,
      ...addressLines(value, language),
      invoiceEmail === '' ? '' : t('edits.value.invoicesTo', { email: invoiceEmail }),
      invoiceReference === '' ? '' : t('edits.value.reference', { text: invoiceReference }),
    ];
  }
  if ('name' in value) return [value.name, value.role, value.email, value.phone];
  const kind = t(`terms.payment.${value.kind}`);
  return value.kind === 'invoice' ? [kind] : [kind, value.accountHolder, value.ibanMasked];
}
