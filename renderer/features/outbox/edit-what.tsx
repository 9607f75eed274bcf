// What an edit changes: its thing, and each field old → new.
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import { useMessages } from '../../app/use-messages.ts';
import { OldNew } from '../../design/old-new.tsx';
import { editLines } from './edit-lines.ts';
import { whatOf } from './item-words.ts';

/** The edit in lines; a collided one shows its values below, side by side. */
export function EditWhat({ item }: { readonly item: Extract<OutboxItem, { kind: 'edit' }> }) {
  const { t } = useMessages();
  const { edit, basis, state } = item.edit;
  const lines = state.kind === 'needs-attention' ? [] : editLines(edit, basis, basis, t);
  return (
    <>
      <span className="outbox-change">{whatOf(item, t)}</span>
      {lines.map(({ field, before, mine }) => (
        <span key={field} className="outbox-second outbox-line">
          {field}{' '}
          {before === '' ? (
            <span className="outbox-value">{mine}</span>
          ) : (
            <OldNew from={<Value text={before} />} to={<Value text={mine} />} />
          )}
        </span>
      ))}
    </>
  );
}

function Value({ text }: { readonly text: string }) {
  const { t } = useMessages();
  return <span className="outbox-value">{text === '' ? t('outbox.nothing') : text}</span>;
}
