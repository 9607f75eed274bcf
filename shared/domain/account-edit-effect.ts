// What an edit makes of an account, and whether somebody else changed the same thing since it was seen (F10). Pure;
// never decides which of two values counts.
import type { Account, BillingAddress, Contact } from './account.ts';
import { waitingPaymentMethodSchema } from './account-edit.ts';
import type { AccountEdit, EditedValue, WaitingPaymentMethod } from './account-edit.ts';
import type { CalendarDate } from './calendar.ts';

/** What an account holds now of what an edit changes; null where there is nothing. */
export function valueBefore(account: Account, edit: AccountEdit): EditedValue {
  switch (edit.kind) {
    case 'add-billing-address':
    case 'change-billing-address':
      return withId(account.billingAddresses, edit.billingAddress.id);
    case 'remove-billing-address':
      return withId(account.billingAddresses, edit.billingAddressId);
    case 'add-contact':
    case 'change-contact':
      return withId(account.contacts, edit.contact.id);
    case 'remove-contact':
      return withId(account.contacts, edit.contactId);
    case 'add-payment-method':
      return waitingMethodOf(account, edit.paymentMethod.id);
    case 'change-notes':
      return account.notes;
    case 'change-tags':
      return account.tags;
    case 'change-vat-id':
      return account.taxData.vatId;
  }
}

/** What an edit wants to be there; `before` is what was there. */
export function valueAfter(edit: AccountEdit, before: EditedValue): EditedValue {
  switch (edit.kind) {
    case 'add-billing-address':
    case 'change-billing-address':
      return edit.billingAddress;
    case 'add-contact':
    case 'change-contact':
      return edit.contact;
    case 'add-payment-method':
      return edit.paymentMethod;
    case 'remove-billing-address':
    case 'remove-contact':
      return null;
    case 'change-notes':
      return edit.notes;
    case 'change-tags':
      return withTags(Array.isArray(before) ? before : [], edit);
    case 'change-vat-id':
      return edit.vatId === '' ? null : edit.vatId;
  }
}

/**
 * The account as it will be once the portal has the edit: what this machine shows meanwhile. A mandate that waits
 * has no reference yet, and the day on which it was entered.
 */
export function withEdit(account: Account, edit: AccountEdit, placedOn: CalendarDate): Account {
  switch (edit.kind) {
    case 'add-billing-address':
    case 'change-billing-address':
      return { ...account, billingAddresses: replaced(account.billingAddresses, edit.billingAddress) };
    case 'remove-billing-address':
      return { ...account, billingAddresses: without(account.billingAddresses, edit.billingAddressId) };
    case 'add-contact':
    case 'change-contact':
      return { ...account, contacts: replaced(account.contacts, edit.contact) };
    case 'remove-contact':
      return { ...account, contacts: without(account.contacts, edit.contactId) };
    case 'change-notes':
      return { ...account, notes: edit.notes };
    case 'change-tags':
      return { ...account, tags: withTags(account.tags, edit) };
    case 'change-vat-id': {
      const vatId = edit.vatId === '' ? null : edit.vatId;
      if (vatId === account.taxData.vatId) return account;
      return { ...account, taxData: { ...account.taxData, vatId, vatIdCheck: 'unchecked', vatIdCheckedOn: null } };
    }
    case 'add-payment-method': {
      const { paymentMethod } = edit;
      if (account.paymentMethods.some(({ id }) => id === paymentMethod.id)) return account;
      const added =
        paymentMethod.kind === 'invoice'
          ? paymentMethod
          : { ...paymentMethod, mandateReference: '', mandateDate: placedOn };
      return { ...account, paymentMethods: [...account.paymentMethods, added] };
    }
  }
}

/**
 * How an edit stands against the portal's account: it is there already (`done`), it can be made (`open`), or
 * somebody else changed the same thing since it was seen (`collision`). `basis` is what was seen.
 */
export function standingOf(account: Account, edit: AccountEdit, basis: EditedValue): 'done' | 'open' | 'collision' {
  const now = valueBefore(account, edit);
  if (isSameValue(now, valueAfter(edit, now))) return 'done';
  // Tags are added and removed one by one: nobody's change is undone.
  if (edit.kind === 'change-tags' || isSameValue(now, basis)) return 'open';
  return 'collision';
}

/** Whether two values of the same thing are equal, whatever the order of their fields. */
export function isSameValue(one: EditedValue, other: EditedValue): boolean {
  return comparable(one) === comparable(other);
}

function comparable(value: EditedValue): string {
  if (value === null || typeof value === 'string' || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function withId<T extends BillingAddress | Contact>(items: readonly T[], id: string): T | null {
  return items.find((item) => item.id === id) ?? null;
}

function waitingMethodOf(account: Account, id: string): WaitingPaymentMethod | null {
  const known = account.paymentMethods.find((method) => method.id === id);
  const waiting = waitingPaymentMethodSchema.safeParse(known);
  return waiting.success ? waiting.data : null;
}

function replaced<T extends { readonly id: string }>(items: readonly T[], item: T): T[] {
  const isKnown = items.some(({ id }) => id === item.id);
  return isKnown ? items.map((known) => (known.id === item.id ? item : known)) : [...items, item];
}

function without<T extends { readonly id: string }>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

function withTags(tags: readonly string[], { added, removed }: { added: string[]; removed: string[] }): string[] {
  const kept = tags.filter((tag) => !removed.includes(tag));
  return [...kept, ...added.filter((tag) => !kept.includes(tag))];
}
