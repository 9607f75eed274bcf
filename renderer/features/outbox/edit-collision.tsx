// An edit that met somebody else's (F10): what it was, ours, and what the portal has now, side by side.
import type { PlacedEdit } from '../../../shared/contract/edits.ts';
import { useMessages } from '../../app/use-messages.ts';
import { editLines } from './edit-lines.ts';
import '../../app/difference-table.css';

/** The values; nothing where the edit does not wait for a decision. */
export function EditCollision({ edit: { edit, basis, state } }: { readonly edit: PlacedEdit }) {
  const { t } = useMessages();
  if (state.kind !== 'needs-attention') return null;
  const shown = (text: string) => (text === '' ? t('outbox.nothing') : text);
  return (
    <table className="difference-table outbox-collision">
      <thead>
        <tr>
          <th scope="col">{t('differences.field')}</th>
          <th scope="col">{t('outbox.collision.before')}</th>
          <th scope="col">{t('outbox.collision.mine')}</th>
          <th scope="col">{t('outbox.collision.now')}</th>
        </tr>
      </thead>
      <tbody>
        {editLines(edit, basis, state.now, t).map(({ field, before, mine, now }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td className="difference-shown">{shown(before)}</td>
            <td className="difference-now">{shown(mine)}</td>
            <td className="difference-now">{shown(now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
