// The edits of one thing that are not at the portal yet, beside that thing: what waits and when it goes, what was
// refused and why, what collided and with what. Nothing where all is sent.
import type { PlacedEdit } from '../../../../../shared/contract/edits.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { CollidedEdit } from './collided-edit.tsx';
import { RefusedEdit } from './refused-edit.tsx';
import './unsent-edits.css';
import { WaitingEdit } from './waiting-edit.tsx';

interface UnsentEditsProps {
  readonly edits: readonly PlacedEdit[];
  /** Opens the form with what was refused; absent where there is nothing to enter again. */
  readonly onEditAgain?: ((edit: PlacedEdit) => void) | undefined;
  /** False where what waits is taken back elsewhere. */
  readonly hasTakeBack?: boolean;
}

/** A list of them, named by what they are. */
export function UnsentEdits({ edits, onEditAgain, hasTakeBack = true }: UnsentEditsProps) {
  const { t } = useMessages();
  const waiting = edits.filter(({ state }) => state.kind === 'queued' || state.kind === 'sending');
  // Of several edits of one thing the last one says what will be there.
  const last = waiting.at(-1);
  const undecided = edits.filter(({ state }) => state.kind === 'rejected' || state.kind === 'needs-attention');
  if (last === undefined && undecided.length === 0) return null;
  return (
    <ul className="unsent-edits" aria-label={t('edits.unsent')}>
      {undecided.map((edit) => (
        <li key={edit.editId}>
          {edit.state.kind === 'needs-attention' ? (
            <CollidedEdit edit={edit} now={edit.state.now} isFromOlderCopy={edit.state.isFromOlderCopy} />
          ) : (
            <RefusedEdit edit={edit} onEditAgain={onEditAgain} />
          )}
        </li>
      ))}
      {last !== undefined && (
        <li key={last.editId}>
          <WaitingEdit edit={last} hasTakeBack={hasTakeBack} />
        </li>
      )}
    </ul>
  );
}
