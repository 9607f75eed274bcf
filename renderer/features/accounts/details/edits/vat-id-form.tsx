// Entering the VAT ID, or none; its form and check digits are looked at here, whether it exists is the portal's check.
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import * as z from 'zod';
import { enteredVatIdSchema } from '../../../../../shared/domain/account-edit.ts';
import type { Translate } from '../../../../app/i18n.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { TextField } from '../../../../design/text-field.tsx';
import { EditForm } from './edit-form.tsx';
import { useEditing } from './editing.ts';
import type { OpenedForm } from './use-open-form.ts';
import { useSaveEdit } from './use-save-edit.ts';

const schema = z.object({ vatId: enteredVatIdSchema });
type VatIdEntry = z.infer<typeof schema>;

/** The form in the place of the VAT ID. */
export function VatIdForm({ opened }: { readonly opened: OpenedForm<VatIdEntry> }) {
  const { t } = useMessages();
  const now = useEditing().details.account.taxData.vatId;
  const save = useSaveEdit({ replaces: opened.replaces, onSaved: opened.close });
  const form = useForm<VatIdEntry>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: opened.values,
  });
  const { vatId: typed } = opened.values;
  const onValid = async ({ vatId }: VatIdEntry) => {
    for (const { path, problem } of await save.run({ kind: 'change-vat-id', vatId }, now)) {
      if (path.endsWith('vatId')) form.setError('vatId', { message: problem });
    }
  };
  return (
    <EditForm
      title={t('accountDetails.tax.editTitle')}
      opened={opened}
      save={save}
      now={now}
      mine={typed === '' ? null : typed}
      onTakeNewer={() => {
        form.reset({ vatId: now ?? '' });
        opened.see(now, { vatId: now ?? '' });
      }}
      onSubmit={(event) => void form.handleSubmit(onValid)(event)}
    >
      <Controller
        control={form.control}
        name="vatId"
        render={({ field, fieldState }) => (
          <TextField
            {...field}
            label={t('accountDetails.tax.vatId')}
            description={t('accountDetails.tax.hint')}
            autoComplete="off"
            onChange={(vatId) => {
              field.onChange(vatId);
              opened.enter({ vatId });
            }}
            errorMessage={
              fieldState.error?.message === undefined ? undefined : vatIdMessage(fieldState.error.message, t)
            }
          />
        )}
      />
    </EditForm>
  );
}

function vatIdMessage(code: string, t: Translate): string {
  switch (code) {
    case 'vat-id-format':
    case 'vat-id-country':
    case 'vat-id-check-digits':
      return t(`forms.field.${code}`);
    // The portal names the same problems without their prefix.
    case 'format':
    case 'country':
    case 'check-digits':
      return t(`forms.field.vat-id-${code}`);
    case 'too-long':
      return t('forms.field.tooLong', { field: t('accountDetails.tax.vatId') });
    default:
      return t('forms.field.invalid', { field: t('accountDetails.tax.vatId') });
  }
}
