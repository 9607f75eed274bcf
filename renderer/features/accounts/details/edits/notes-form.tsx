// Writing the notes of the account: as many lines as they need.
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import * as z from 'zod';
import { enteredNotesSchema } from '../../../../../shared/domain/account-edit.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { TextArea } from '../../../../design/text-area.tsx';
import { EditForm } from './edit-form.tsx';
import { useEditing } from './editing.ts';
import type { OpenedForm } from './use-open-form.ts';
import { useSaveEdit } from './use-save-edit.ts';

const schema = z.object({ notes: enteredNotesSchema });
type NotesEntry = z.infer<typeof schema>;

/** The form in the place of the notes. */
export function NotesForm({ opened }: { readonly opened: OpenedForm<NotesEntry> }) {
  const { t } = useMessages();
  const now = useEditing().details.account.notes;
  const save = useSaveEdit({ replaces: opened.replaces, onSaved: opened.close });
  const form = useForm<NotesEntry>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: opened.values,
  });
  const label = t('accountDetails.notes.notes');
  return (
    <EditForm
      title={t('accountDetails.notes.editTitle')}
      opened={opened}
      save={save}
      now={now}
      mine={opened.values.notes}
      onTakeNewer={() => {
        form.reset({ notes: now });
        opened.see(now, { notes: now });
      }}
      onSubmit={(event) =>
        void form.handleSubmit(async ({ notes }) => {
          await save.run({ kind: 'change-notes', notes }, now);
        })(event)
      }
    >
      <Controller
        control={form.control}
        name="notes"
        render={({ field, fieldState }) => (
          <TextArea
            {...field}
            label={label}
            onChange={(notes) => {
              field.onChange(notes);
              opened.enter({ notes });
            }}
            errorMessage={
              fieldState.error === undefined
                ? undefined
                : t(fieldState.error.message === 'too-long' ? 'forms.field.tooLong' : 'forms.field.controlCharacters', {
                    field: label,
                  })
            }
          />
        )}
      />
    </EditForm>
  );
}
