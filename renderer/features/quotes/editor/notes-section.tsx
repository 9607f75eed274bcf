// What is written beside the figures: to the customer, printed; and among colleagues, never printed.
import { Controller } from 'react-hook-form';
import { useMessages } from '../../../app/use-messages.ts';
import { TextArea } from '../../../design/text-area.tsx';
import { problemAt, useEditor } from './editor-context.ts';
import { entryProblemText } from '../entry-problem-text.ts';

/** Two text areas, the internal one marked as such. */
export function NotesSection() {
  const { t } = useMessages();
  return (
    <section className="quote-editor-section" aria-labelledby="quote-editor-notes">
      <h2 id="quote-editor-notes">{t('quoteEditor.notes.heading')}</h2>
      <div className="quote-notes">
        <Notes field="customerNotes" which="customer" />
        <div className="quote-notes-internal">
          <Notes field="internalNotes" which="internal" />
        </div>
      </div>
    </section>
  );
}

interface NotesProps {
  readonly field: 'customerNotes' | 'internalNotes';
  readonly which: 'customer' | 'internal';
}

function Notes({ field: name, which }: NotesProps) {
  const { t } = useMessages();
  const editor = useEditor();
  const problem = problemAt(editor, name);
  return (
    <Controller
      control={editor.form.control}
      name={name}
      render={({ field }) => (
        <TextArea
          {...field}
          label={t(`quoteEditor.notes.${which}`)}
          description={t(`quoteEditor.notes.${which}Hint`)}
          errorMessage={problem && entryProblemText(problem, null, t)}
        />
      )}
    />
  );
}
