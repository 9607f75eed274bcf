// The forms of the details: what is typed in them lives outside of the screen, so that it is still there when the screen
// comes back.
import type { EditedValue } from '../../../../../shared/domain/account-edit.ts';
import { formKey } from '../../../../state/open-forms.ts';
import type { FormsStore, OpenForm } from '../../../../state/open-forms.ts';
import { useEditing } from './editing.ts';

/** A form that is open, and what can be done with it. */
export interface OpenedForm<V> extends OpenForm<V> {
  readonly enter: (values: V) => void;
  /** The newer value was seen; the values in the form stay, or are taken anew. */
  readonly see: (seen: EditedValue, values?: V) => void;
  readonly close: () => void;
}

/** What a form begins with. */
export interface FormStart<V> {
  readonly values: V;
  /** What counts as nothing entered, where that is not `values`. */
  readonly first?: V;
  readonly seen: EditedValue;
  /** The refused edit that is entered again. */
  readonly replaces?: string | null;
}

export interface FormPlaces<V> {
  readonly opened: readonly OpenedForm<V>[];
  readonly open: (id: string, start: FormStart<V>) => void;
}

/** All forms of a kind of thing (`contact`) of the account. */
export function useOpenForms<V>(store: FormsStore<V>, kind: string): FormPlaces<V> {
  const { profileId, details } = useEditing();
  const prefix = formKey(profileId, details.account.id, `${kind}:`);
  const forms = store((state) => state.forms);
  const { put, enter, close } = store.getState();
  return {
    opened: Object.entries(forms)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, form]) => ({
        ...form,
        enter: (values) => enter(key, values),
        see: (seen, values) => put(key, { ...form, seen, ...(values === undefined ? {} : { values, first: values }) }),
        close: () => close((one) => one === key),
      })),
    open: (id, { values, first = values, seen, replaces = null }) =>
      put(`${prefix}${encodeURIComponent(id)}`, { id, values, first, seen, replaces }),
  };
}

export interface FormPlace<V> {
  /** Null while it is closed. */
  readonly opened: OpenedForm<V> | null;
  readonly open: (start: FormStart<V>) => void;
}

/** The form of the one thing that there is of its kind (`notes`). */
export function useOpenForm<V>(store: FormsStore<V>, kind: string): FormPlace<V> {
  const { opened, open } = useOpenForms(store, kind);
  return { opened: opened[0] ?? null, open: (start) => open('one', start) };
}
