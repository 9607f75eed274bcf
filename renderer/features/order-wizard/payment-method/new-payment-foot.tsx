// Below a new payment method: why it was not saved, what Next does, and the way back to the others.
import type { Failure } from '../../../../shared/contract/failure.ts';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { useWizard } from '../wizard-context.ts';

/** The foot of both forms. */
export function NewPaymentFoot({ failure }: { readonly failure: Failure | null }) {
  const { t } = useMessages();
  const { act } = useWizard();
  return (
    <>
      {failure !== null && (
        <Notice tone="danger" live="assertive" title={t('orderWizard.paymentMethod.notSaved')}>
          {failureMessage(failure, t)}
        </Notice>
      )}
      <div className="wizard-entry-foot">
        <p>{t('orderWizard.paymentMethod.nextSaves')}</p>
        <Button variant="quiet" onPress={() => act({ type: 'enter', entries: { newPayment: null } })}>
          {t('orderWizard.paymentMethod.cancel')}
        </Button>
      </div>
    </>
  );
}
