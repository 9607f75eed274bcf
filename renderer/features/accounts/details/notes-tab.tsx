// Notes and tags of the account, when the customer was last spoken to, and changing the first two (F10).
import { useId } from 'react';
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
  const [notesId, tagsId] = [useId(), useId()];
  return (
    <div className="editable-list">
      {opened === null ? (
        <section className="editable-section" aria-labelledby={notesId}>
          <div className="editable-section-head">
            <h4 id={notesId}>{t('accountDetails.notes.notes')}</h4>
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
          {notes === '' ? (
            <p className="details-muted">{t('accountDetails.notes.empty')}</p>
          ) : (
            <p className="details-lines">{notes}</p>
          )}
          <UnsentEdits
            edits={unsentOf(details, 'notes')}
            onEditAgain={({ edit, editId }) => {
              if (edit.kind === 'change-notes') open({ values: { notes: edit.notes }, seen: notes, replaces: editId });
            }}
          />
        </section>
      ) : (
        <NotesForm opened={opened} />
      )}
      <section className="editable-section" aria-labelledby={tagsId}>
        <div className="editable-section-head">
          <h4 id={tagsId}>{t('accountDetails.notes.tags')}</h4>
        </div>
        <TagsEditor />
      </section>
      {lastContactAt !== null && (
        <section className="editable-section">
          <KeyValueList>
            <KeyValue label={t('accountDetails.notes.lastContact')}>
              {t('terms.moment', { moment: lastContactAt })}
            </KeyValue>
          </KeyValueList>
        </section>
      )}
    </div>
  );
}
