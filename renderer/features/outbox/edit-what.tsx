// What an edit changes: its thing, and each field that differs, old → new.
import type { OutboxItem } from '../../../shared/contract/outbox.ts';
import { useMessages } from '../../app/use-messages.ts';
import { OldNew } from '../../design/old-new.tsx';
import { editLines } from './edit-lines.ts';
import { whatOf } from './item-words.ts';

/** The edit in lines; one that collided shows its values below, side by side. */
export function EditWhat({ item }: { readonly item: Extract<OutboxItem, { kind: 'edit' }> }) {
  const { t } = useMessages();
  const lines = item.edit.state.kind === 'needs-attention' ? [] : editLines(item.edit, t);
  return (
    <>
      <span className="outbox-change">{whatOf(item, t)}</span>
      {lines.map(({ field, before, after }) => (
        <span key={field} className="outbox-second outbox-line">
          {field}{' '}
          {before === '' ? (
            <span className="outbox-value">{after}</span>
          ) : (
            <OldNew
              from={<span className="outbox-value">{before}</span>}
              to={<span className="outbox-value">{after === '' ? t('outbox.nothing') : after}</span>}
            />
          )}
        </span>
      ))}
    </>
  );
}
