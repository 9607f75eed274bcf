// The payment step (F15): one of the account's methods, or a new direct debit or invoice, which Next
// saves with the account before it goes on. Cards are added at the portal, never here.
import { useMessages } from '../../../app/use-messages.ts';
import { useWizard } from '../wizard-context.ts';
import { ChoosePaymentMethod } from './choose-payment-method.tsx';
import { NewInvoice } from './new-invoice.tsx';
import { NewSepa } from './new-sepa.tsx';

/** Chooses between the forms of the step. */
export function PaymentMethodStep() {
  const { t } = useMessages();
  const { session } = useWizard();
  const { newPayment } = session.entries;
  const frame = { heading: t('orderWizard.paymentMethod.heading'), lead: t('orderWizard.paymentMethod.lead') };
  if (newPayment === null) return <ChoosePaymentMethod {...frame} />;
  switch (newPayment.kind) {
    case 'sepa':
      return <NewSepa {...frame} entry={newPayment.sepa} hadIban={newPayment.hadIban} />;
    case 'invoice':
      return <NewInvoice {...frame} />;
  }
}
