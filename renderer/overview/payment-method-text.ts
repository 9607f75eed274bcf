// A payment method in words: what it is, and what tells it from another one.
import type { PaymentMethod } from '../../shared/domain/account.ts';
import { useMessages } from '../app/use-messages.ts';

export interface PaymentMethodText {
  readonly title: string;
  readonly description: string;
}

/** Title and description of a payment method. */
export function usePaymentMethodText(): (method: PaymentMethod) => PaymentMethodText {
  const { t } = useMessages();
  return (method) => {
    switch (method.kind) {
      case 'sepa-direct-debit':
        return {
          title: `${t('terms.payment.sepa-direct-debit')} · ${method.ibanMasked}`,
          description:
            method.mandateReference === ''
              ? t('orderWizard.paymentMethod.sepaWaiting', { holder: method.accountHolder })
              : t('orderWizard.paymentMethod.sepaOf', {
                  holder: method.accountHolder,
                  reference: method.mandateReference,
                  date: method.mandateDate,
                }),
        };
      case 'credit-card': {
        const [year, month] = method.expires.split('-');
        return {
          title: t('orderWizard.paymentMethod.card', { brand: method.brand, lastFour: method.lastFour }),
          description: t('orderWizard.paymentMethod.cardExpires', { month: month ?? '', year: year ?? '' }),
        };
      }
      case 'invoice':
        return { title: t('terms.payment.invoice'), description: t('orderWizard.paymentMethod.invoiceHint') };
    }
  };
}
