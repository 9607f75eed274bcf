// One thing of the account (a contact, an address): read, or entered in its place, with what waits of it below.
import type { ReactNode } from 'react';
import { Pencil } from 'lucide-react';
import type { PlacedEdit } from '../../../../../shared/contract/edits.ts';
import type { PatchingEdit } from '../../../../../shared/domain/account-edit.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { IconButton } from '../../../../design/icon-button.tsx';
import { editTitle } from '../../../../forms/edit-words.ts';
import './editable-card.css';
import { unsentOf, useEditing, useReasonAgainst } from './editing.ts';
import { RemoveButton } from './remove-button.tsx';
import { UnsentEdits } from './unsent-edits.tsx';
import { useFocusAfter } from './use-focus-after.ts';

interface EditableCardProps {
  /** `contact:1` */
  readonly subject: string;
  readonly name: string;
  /** What is there; null where the account as it is shown has no such thing. */
  readonly facts: ReactNode | null;
  /** Null while it is closed. */
  readonly form: ReactNode | null;
  /** The refused edit that the form takes the place of. */
  readonly replaces: string | null;
  readonly onEdit: () => void;
  readonly onEditAgain: (edit: PlacedEdit) => void;
  readonly removal: PatchingEdit;
  readonly onRemoved: () => void;
}

/** A card of the list. */
export function EditableCard(props: EditableCardProps) {
  const { subject, name, facts, form, replaces, onEdit, onEditAgain, removal, onRemoved } = props;
  const { t } = useMessages();
  const { details } = useEditing();
  const reason = useReasonAgainst();
  const editButton = useFocusAfter(form !== null);
  const edits = unsentOf(details, subject).filter(({ editId }) => editId !== replaces);
  const absent = edits.findLast(({ state }) => state.kind !== 'rejected');
  return (
    <li className="details-card">
      {form}
      {form === null && facts !== null && (
        <div className="editable-card">
          <div className="editable-card-facts">{facts}</div>
          <div className="editable-card-buttons">
            <IconButton
              ref={editButton}
              size="small"
              label={t('accountDetails.editing.editOf', { name })}
              icon={<Pencil />}
              disabledReason={reason}
              onPress={onEdit}
            />
            <RemoveButton name={name} edit={removal} onRemoved={onRemoved} />
          </div>
        </div>
      )}
      {form === null && facts === null && absent !== undefined && (
        <p className="details-card-title">{editTitle(absent, t)}</p>
      )}
      <UnsentEdits edits={edits} onEditAgain={onEditAgain} />
    </li>
  );
}
