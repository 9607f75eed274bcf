// Adding payment by invoice: nothing to enter, only to confirm with Next.
import { useMessages } from '../../../app/use-messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { NewPaymentFoot } from './new-payment-foot.tsx';
import { useSavePaymentMethod } from './use-save-payment-method.ts';

interface NewInvoiceProps {
  readonly heading: string;
  readonly lead: string;
}

/** The form of payment by invoice. */
export function NewInvoice({ heading, lead }: NewInvoiceProps) {
  const { t } = useMessages();
  const save = useSavePaymentMethod();
  return (
    <StepFrame
      heading={heading}
      lead={lead}
      firstFocus="heading"
      isPending={save.isRunning}
      onNext={() => void save.run({ kind: 'invoice' })}
    >
      <h3 className="wizard-section-title">{t('orderWizard.paymentMethod.addInvoice')}</h3>
      <p>{t('orderWizard.paymentMethod.invoiceHint')}</p>
      <NewPaymentFoot failure={save.failure} />
    </StepFrame>
  );
}
