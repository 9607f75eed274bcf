// The account's tags, put on and taken off one by one. One that waits to be sent says so, and its button takes the
// waiting edit back instead of making another one.
import { useRef } from 'react';
import { Undo2 } from 'lucide-react';
import type { PlacedEdit } from '../../../../../shared/contract/edits.ts';
import { failureMessage } from '../../../../app/failure-message.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { Notice } from '../../../../design/notice.tsx';
import { Tag } from '../../../../design/tag.tsx';
import { useAction, useRequest } from '../../../../host/use-request.ts';
import { unsentOf, useEditing, useReasonAgainst } from './editing.ts';
import { NewTag } from './new-tag.tsx';
import { saveFailureMessage } from './save-failure.ts';
import './tags-editor.css';
import { UnsentEdits } from './unsent-edits.tsx';
import { useSaveEdit } from './use-save-edit.ts';

/** All tags, those that wait to be taken off included, and the field for another one. */
export function TagsEditor() {
  const { t } = useMessages();
  const { details } = useEditing();
  const reason = useReasonAgainst();
  const field = useRef<HTMLDivElement>(null);
  const focusField = () => field.current?.querySelector('input')?.focus();
  const change = useSaveEdit({ onSaved: focusField });
  const withdraw = useAction('edits.withdraw');
  const unsent = unsentOf(details, 'tags');
  const { tags } = details.account;
  const waiting = unsent.filter(({ state }) => state.kind === 'queued' || state.kind === 'sending');
  const takenOff = waiting.flatMap(({ edit }) => (edit.kind === 'change-tags' ? edit.removed : []));
  const outbox = useRequest('outbox.list', {}, { isEnabled: waiting.length > 0 }).data;
  const canTakeBack = ({ editId }: PlacedEdit) =>
    outbox?.items.some((item) => item.kind === 'edit' && item.edit.editId === editId && item.canWithdraw) === true;
  const isBusy = change.isRunning || withdraw.isRunning;
  const takeBack = (edit: PlacedEdit) => {
    void withdraw.run({ editId: edit.editId });
    focusField();
  };
  return (
    <div className="tags-editor">
      {tags.length === 0 && <p className="details-muted">{t('accountDetails.notes.noTags')}</p>}
      <ul className="details-tags">
        {tags.map((tag) => {
          const adding = waiting.find((edit) => changesOnly(edit, 'added', tag));
          return (
            <li key={tag}>
              <Tag
                tone={adding === undefined ? 'neutral' : 'warning'}
                actionLabel={t('accountDetails.notes.removeTag', { tag })}
                disabledReason={reason}
                isPending={isBusy}
                onAction={() => {
                  if (adding !== undefined && canTakeBack(adding)) takeBack(adding);
                  else void change.run({ kind: 'change-tags', added: [], removed: [tag] });
                }}
              >
                {adding === undefined ? tag : t('accountDetails.notes.tagWaiting', { tag })}
              </Tag>
            </li>
          );
        })}
        {[...new Set(takenOff)]
          .filter((tag) => !tags.includes(tag))
          .map((tag) => {
            const removing = waiting.find((edit) => changesOnly(edit, 'removed', tag));
            return (
              <li key={tag}>
                <Tag
                  isStruck
                  tone="warning"
                  icon={<Undo2 />}
                  actionLabel={t('accountDetails.notes.keepTag', { tag })}
                  disabledReason={reason}
                  isPending={isBusy}
                  onAction={() => {
                    if (removing !== undefined && canTakeBack(removing)) takeBack(removing);
                    else void change.run({ kind: 'change-tags', added: [tag], removed: [] });
                  }}
                >
                  {t('accountDetails.notes.tagWaiting', { tag })}
                </Tag>
              </li>
            );
          })}
      </ul>
      <UnsentEdits edits={unsent} hasTakeBack={false} />
      {change.failure !== null && (
        <Notice tone="danger" live="assertive" title={t('accountDetails.editing.notSaved')}>
          {saveFailureMessage(change.failure, undefined, t)}
        </Notice>
      )}
      {withdraw.failure !== null && (
        <Notice tone="danger" live="assertive">
          {failureMessage(withdraw.failure, t)}
        </Notice>
      )}
      <div ref={field}>
        <NewTag />
      </div>
    </div>
  );
}

/** An edit of this one tag alone can be taken back without another one. */
function changesOnly({ edit }: PlacedEdit, how: 'added' | 'removed', tag: string): boolean {
  if (edit.kind !== 'change-tags') return false;
  return edit[how].includes(tag) && edit.added.length + edit.removed.length === 1;
}
