// Notes and tags of the account, when the customer was last spoken to, and changing the first two (F10).
import { Pencil } from 'lucide-react';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { openForms } from '../../../state/open-forms.ts';
import { unsentOf, useEditing, useReasonAgainst } from './edits/editing.ts';
import { NotesForm } from './edits/notes-form.tsx';
import { TagsEditor } from './edits/tags-editor.tsx';
import { UnsentEdits } from './edits/unsent-edits.tsx';
import { useFocusAfter } from './edits/use-focus-after.ts';
import { useOpenForm } from './edits/use-open-form.ts';

/** Notes first: they are what one writes while on the telephone. */
export function NotesTab() {
  const { t } = useMessages();
  const { details } = useEditing();
  const reason = useReasonAgainst();
  const { notes, lastContactAt } = details.account;
  const { opened, open } = useOpenForm(openForms.notes, 'notes');
  const editButton = useFocusAfter(opened !== null);
  const unsent = unsentOf(details, 'notes').filter(({ editId }) => editId !== opened?.replaces);
  return (
    <div className="editable-list">
      {opened !== null && <NotesForm opened={opened} />}
      <KeyValueList layout="lines">
        {opened === null && (
          <KeyValue label={t('accountDetails.notes.notes')}>
            <div className="editable-value">
              {notes === '' ? (
                <span className="details-muted">{t('accountDetails.notes.empty')}</span>
              ) : (
                <span className="details-lines">{notes}</span>
              )}
              <Button
                ref={editButton}
                size="small"
                icon={<Pencil />}
                aria-label={t('accountDetails.notes.editTitle')}
                disabledReason={reason}
                onPress={() => open({ values: { notes }, seen: notes })}
              >
                {t('accountDetails.editing.edit')}
              </Button>
            </div>
            <UnsentEdits
              edits={unsent}
              onEditAgain={({ edit, editId }) => {
                if (edit.kind === 'change-notes')
                  open({ values: { notes: edit.notes }, seen: notes, replaces: editId });
              }}
            />
          </KeyValue>
        )}
        <KeyValue label={t('accountDetails.notes.tags')}>
          <TagsEditor />
        </KeyValue>
        {lastContactAt !== null && (
          <KeyValue label={t('accountDetails.notes.lastContact')}>
            {t('terms.moment', { moment: lastContactAt })}
          </KeyValue>
        )}
      </KeyValueList>
    </div>
  );
}
