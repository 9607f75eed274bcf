// Putting another tag on the account: one word or a few, and Enter. What is typed stays until it is added.
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import * as z from 'zod';
import { enteredTagSchema } from '../../../../../shared/domain/account-edit.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { Button } from '../../../../design/button.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { openForms } from '../../../../state/open-forms.ts';
import { useReasonAgainst } from './editing.ts';
import { saveFailureMessage } from './save-failure.ts';
import { useOpenForm } from './use-open-form.ts';
import { useSaveEdit } from './use-save-edit.ts';

const schema = z.object({ tag: enteredTagSchema });
type TagEntry = z.infer<typeof schema>;

/** The field and its button. */
export function NewTag() {
  const { t } = useMessages();
  const reason = useReasonAgainst();
  const place = useOpenForm(openForms.tag, 'tag');
  const form = useForm<TagEntry>({
    resolver: zodResolver(schema),
    mode: 'onSubmit',
    defaultValues: { tag: place.opened?.values.tag ?? '' },
  });
  const save = useSaveEdit({
    onSaved: () => {
      place.opened?.close();
      form.reset({ tag: '' });
    },
  });
  const onValid = async ({ tag }: TagEntry) => {
    await save.run({ kind: 'change-tags', added: [tag], removed: [] });
  };
  const label = t('accountDetails.notes.newTag');
  return (
    <form
      className="new-tag"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isRunning) void form.handleSubmit(onValid)(event);
      }}
    >
      <Controller
        control={form.control}
        name="tag"
        render={({ field, fieldState }) => (
          <TextField
            {...field}
            label={label}
            autoComplete="off"
            isDisabled={reason !== undefined}
            onChange={(tag) => {
              field.onChange(tag);
              if (place.opened === null) place.open({ values: { tag }, first: { tag: '' }, seen: null });
              else place.opened.enter({ tag });
            }}
            errorMessage={tagMessage(fieldState.error?.message)}
          />
        )}
      />
      <Button type="submit" disabledReason={reason} isPending={save.isRunning}>
        {t('accountDetails.notes.addTag')}
      </Button>
      {save.failure !== null && (
        <Notice tone="danger" live="assertive" title={t('accountDetails.editing.notSaved')}>
          {saveFailureMessage(save.failure, undefined, t)}
        </Notice>
      )}
    </form>
  );

  function tagMessage(code: string | undefined): string | undefined {
    switch (code) {
      case undefined:
        return undefined;
      case 'required':
        return t('forms.field.required', { field: label });
      case 'too-long':
        return t('forms.field.tooLong', { field: label });
      default:
        return t('forms.field.controlCharacters', { field: label });
    }
  }
}
