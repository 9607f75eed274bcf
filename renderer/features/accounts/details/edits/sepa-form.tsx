// Adding a SEPA direct debit. The full IBAN passes through once; where it cannot wait for a connection safely, the form
// says so and keeps what was typed.
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { maskIban } from '../../../../../shared/domain/iban.ts';
import type { NewSepaDirectDebit } from '../../../../../shared/domain/payment-method.ts';
import { useMessages } from '../../../../app/use-messages.ts';
import { SepaFields } from '../../../../forms/sepa-fields.tsx';
import { isSepaField, sepaFormSchema } from '../../../../forms/sepa-form.ts';
import type { SepaEntry } from '../../../../forms/sepa-form.ts';
import { EditForm } from './edit-form.tsx';
import type { OpenedForm } from './use-open-form.ts';
import { useSaveEdit } from './use-save-edit.ts';

/** The form of a new direct debit. */
export function SepaForm({ opened }: { readonly opened: OpenedForm<SepaEntry> }) {
  const { t } = useMessages();
  const { id } = opened;
  const save = useSaveEdit({ replaces: opened.replaces, onSaved: opened.close });
  const form = useForm<SepaEntry, unknown, NewSepaDirectDebit>({
    resolver: zodResolver(sepaFormSchema),
    mode: 'onTouched',
    defaultValues: opened.values,
  });
  const onValid = async (entry: NewSepaDirectDebit) => {
    const method = { kind: 'sepa-direct-debit', ...entry } as const;
    for (const { path, problem } of await save.run({ kind: 'add-payment-method', id, method })) {
      const field = path.split('.').at(-1);
      if (isSepaField(field)) form.setError(field, { message: problem });
    }
  };
  const { accountHolder, iban } = opened.values;
  return (
    <EditForm
      title={t('accountDetails.payment.addSepa')}
      opened={opened}
      save={save}
      now={null}
      mine={{ id, kind: 'sepa-direct-debit', accountHolder, ibanMasked: maskIban(iban) }}
      offlineMessage={t('accountDetails.payment.offline')}
      onSubmit={(event) => void form.handleSubmit(onValid)(event)}
    >
      <SepaFields form={form} onEntered={() => opened.enter(form.getValues())} />
    </EditForm>
  );
}
