// The things of a kind that an account has several of (contacts, billing addresses): a card for each, with its form in
// its place while it is edited, and the way to add another one. Knows nothing of what is in them.
import type { ComponentType } from 'react';
import { Plus } from 'lucide-react';
import type { EditedValue, PatchingEdit } from '../../../../../shared/domain/account-edit.ts';
import { valueAfter } from '../../../../../shared/domain/account-edit-effect.ts';
import { Button } from '../../../../design/button.tsx';
import type { FormsStore } from '../../../../state/open-forms.ts';
import { EditableCard } from './editable-card.tsx';
import { listedIds } from './editable-list.ts';
import { useEditing, useReasonAgainst } from './editing.ts';
import { useFocusAfter, useFocusNext } from './use-focus-after.ts';
import { useOpenForms } from './use-open-form.ts';
import type { OpenedForm } from './use-open-form.ts';

interface EditableThingsProps<T extends Exclude<EditedValue, string | null>, V> {
  readonly kind: 'contact' | 'billing-address';
  readonly things: readonly (T & { readonly id: string })[];
  readonly store: FormsStore<V>;
  /** What a form begins with: of a thing, or, for null, of none. */
  readonly entryOf: (value: EditedValue) => V;
  readonly nameOf: (thing: T) => string;
  /** What is there of a thing. */
  readonly Facts: ComponentType<{ readonly thing: T }>;
  readonly Form: ComponentType<{ readonly opened: OpenedForm<V> }>;
  readonly removalOf: (id: string) => PatchingEdit;
  /** What is said where there is none. */
  readonly emptyText: string;
  readonly addLabel: string;
}

/** The list and its button. */
export function EditableThings<T extends Exclude<EditedValue, string | null>, V>(props: EditableThingsProps<T, V>) {
  const { kind, things, store, entryOf, nameOf, Facts, Form, removalOf, emptyText, addLabel } = props;
  const { details } = useEditing();
  const reason = useReasonAgainst();
  const { opened, open } = useOpenForms(store, kind);
  const isAdding = opened.some(({ seen }) => seen === null);
  const addButton = useFocusAfter(isAdding);
  const focusAdd = useFocusNext(addButton);
  const ids = listedIds(details, kind, things, opened);
  return (
    <div className="editable-list">
      {ids.length === 0 && <p className="details-muted">{emptyText}</p>}
      <ul className="details-cards">
        {ids.map((id) => {
          const thing = things.find((one) => one.id === id) ?? null;
          const form = opened.find((one) => one.id === id);
          return (
            <EditableCard
              key={id}
              subject={`${kind}:${id}`}
              name={thing === null ? '' : nameOf(thing)}
              facts={thing === null ? null : <Facts thing={thing} />}
              form={form === undefined ? null : <Form opened={form} />}
              replaces={form?.replaces ?? null}
              onEdit={() => open(id, { values: entryOf(thing), seen: thing })}
              onEditAgain={({ edit, basis, editId }) =>
                open(id, { values: entryOf(valueAfter(edit, basis)), seen: thing, replaces: editId })
              }
              removal={removalOf(id)}
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
            onPress={() => open(crypto.randomUUID(), { values: entryOf(null), seen: null })}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
