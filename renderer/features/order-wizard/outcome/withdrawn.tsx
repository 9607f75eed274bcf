// The user took the order back before the portal had it (F19): nothing was ordered, and the way back to
// the overview under a new order id.
import { Undo2 } from 'lucide-react';
import { Button } from '../../../design/button.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { useWizard } from '../wizard-context.ts';
import { figuresBasis } from '../wizard-data.ts';
import { OutcomeFrame } from './outcome-frame.tsx';

/** A withdrawn order. */
export function Withdrawn() {
  const { t } = useMessages();
  const { data, act, close } = useWizard();
  const orderAgain = () =>
    act({ type: 'start-over', orderId: crypto.randomUUID(), replaces: null, basis: figuresBasis(data) });
  return (
    <OutcomeFrame
      tone="info"
      icon={<Undo2 />}
      heading={t('orderWizard.withdrawn.heading')}
      lead={t('orderWizard.withdrawn.text')}
      actions={
        <>
          <Button onPress={close}>{t('orderWizard.close')}</Button>
          <Button variant="primary" onPress={orderAgain}>
            {t('orderWizard.withdrawn.orderAgain')}
          </Button>
        </>
      }
    />
  );
}
