// Entering a SEPA direct debit in the payment step; Next saves it with the account and goes on with it.
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { NewSepaDirectDebit } from '../../../../shared/domain/payment-method.ts';
import { Notice } from '../../../design/notice.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { SepaFields } from '../../../forms/sepa-fields.tsx';
import type { SepaForm } from '../../../forms/sepa-fields.tsx';
import { isSepaField, sepaFormSchema } from '../../../forms/sepa-form.ts';
import type { SepaEntry } from '../../../forms/sepa-form.ts';
import { StepFrame } from '../step-frame.tsx';
import { useWizard } from '../wizard-context.ts';
import { NewPaymentFoot } from './new-payment-foot.tsx';
import { useSavePaymentMethod } from './use-save-payment-method.ts';

interface NewSepaProps {
  readonly heading: string;
  readonly lead: string;
  readonly entry: SepaEntry;
  /** An IBAN was typed before the wizard was closed: it was not kept with the draft. */
  readonly hadIban: boolean;
}

/** The form of a new direct debit. */
export function NewSepa({ heading, lead, entry, hadIban }: NewSepaProps) {
  const { t } = useMessages();
  const { act } = useWizard();
  const save = useSavePaymentMethod();
  const form: SepaForm = useForm<SepaEntry, unknown, NewSepaDirectDebit>({
    resolver: zodResolver(sepaFormSchema),
    mode: 'onTouched',
    defaultValues: entry,
  });
  const onEntered = () => {
    const sepa = form.getValues();
    act({ type: 'enter', entries: { newPayment: { kind: 'sepa', sepa, hadIban: hadIban && sepa.iban === '' } } });
  };
  const onValid = async (method: NewSepaDirectDebit) => {
    for (const { path, problem } of await save.run({ kind: 'sepa-direct-debit', ...method })) {
      const field = path.split('.').at(-1);
      if (isSepaField(field)) form.setError(field, { message: problem });
    }
  };
  return (
    <StepFrame
      heading={heading}
      lead={lead}
      isPending={save.isRunning}
      onNext={(event) => void form.handleSubmit(onValid)(event)}
    >
      <h3 className="wizard-section-title">{t('orderWizard.paymentMethod.addSepa')}</h3>
      {hadIban && (
        <Notice tone="info" live="polite" title={t('orderWizard.paymentMethod.ibanAgain')}>
          {t('orderWizard.paymentMethod.ibanAgainText')}
        </Notice>
      )}
      <SepaFields form={form} onEntered={onEntered} />
      <NewPaymentFoot failure={save.failure} />
    </StepFrame>
  );
}
