// What is being typed about accounts (F10), for as long as the window is open: neither a sync, nor another tab, nor a
// lost session takes it away. Never kept on disk: a direct debit's IBAN is in here while it is entered.
import { create } from 'zustand';
import type { StoreApi, UseBoundStore } from 'zustand';
import type { EditedValue } from '../../shared/domain/account-edit.ts';
import type { AddressEntry } from '../forms/address-form.ts';
import type { ContactEntry } from '../forms/contact-form.ts';
import type { LetterheadEntry } from '../forms/letterhead-form.ts';
import type { SepaEntry } from '../forms/sepa-form.ts';

/** One open form. */
export interface OpenForm<V> {
  /** Of what is edited; of a new thing too, so that saving it twice adds it once. */
  readonly id: string;
  readonly values: V;
  /** As it was opened: anything else is not saved yet. */
  readonly first: V;
  /** What the account held then of the thing that is edited; null for a new thing. */
  readonly seen: EditedValue;
  /** The refused edit that this one takes the place of; null for none. */
  readonly replaces: string | null;
}

interface OpenForms<V> {
  readonly forms: Readonly<Record<string, OpenForm<V>>>;
  readonly put: (key: string, form: OpenForm<V>) => void;
  readonly enter: (key: string, values: V) => void;
  readonly close: (isClosed: (key: string) => boolean) => void;
}

export type FormsStore<V> = UseBoundStore<StoreApi<OpenForms<V>>>;

function formsStore<V>(): FormsStore<V> {
  return create<OpenForms<V>>((set) => ({
    forms: {},
    put: (key, form) => set(({ forms }) => ({ forms: { ...forms, [key]: form } })),
    enter: (key, values) =>
      set(({ forms }) => {
        const form = forms[key];
        return form === undefined ? {} : { forms: { ...forms, [key]: { ...form, values } } };
      }),
    close: (isClosed) =>
      set(({ forms }) => ({ forms: Object.fromEntries(Object.entries(forms).filter(([key]) => !isClosed(key))) })),
  }));
}

/** The forms of the details, by what they hold. */
export const openForms = {
  contact: formsStore<ContactEntry>(),
  address: formsStore<AddressEntry>(),
  sepa: formsStore<SepaEntry>(),
  vatId: formsStore<{ readonly vatId: string }>(),
  notes: formsStore<{ readonly notes: string }>(),
  tag: formsStore<{ readonly tag: string }>(),
  /** Of no account: the reseller's own. */
  letterhead: formsStore<LetterheadEntry>(),
} as const;

/** The key of a form: of a profile, an account, and one thing of it. */
export function formKey(profileId: string, accountId: string, thing: string): string {
  return [profileId, accountId, thing].map(encodeURIComponent).join('/');
}

function isOf(accountId: string): (key: string) => boolean {
  return (key) => key.split('/')[1] === encodeURIComponent(accountId);
}

/** Whether something is typed that is not saved; about one account, or about any. */
export function hasUnsaved(accountId: string | null): boolean {
  return Object.values(openForms).some((store) =>
    Object.entries(store.getState().forms).some(
      ([key, form]) => (accountId === null || isOf(accountId)(key)) && isUnsaved(form),
    ),
  );
}

/** Whether a form holds anything else than it was opened with. */
export function isUnsaved({ values, first }: OpenForm<unknown>): boolean {
  return JSON.stringify(values) !== JSON.stringify(first);
}

/** Lets go of everything that is typed about an account. */
export function closeForms(accountId: string): void {
  for (const store of Object.values(openForms)) store.getState().close(isOf(accountId));
}

/** Lets go of what somebody else typed before this profile signed in. */
export function closeFormsOfOthers(profileId: string): void {
  const mine = `${encodeURIComponent(profileId)}/`;
  for (const store of Object.values(openForms)) store.getState().close((key) => !key.startsWith(mine));
}
