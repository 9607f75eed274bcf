// The portal did not take the order because figures changed (D18, D20): what the user saw and what it is
// now, line by line, and the way on with the new figures under a new order id.
import { TriangleAlert } from 'lucide-react';
import type { PlacedOrder } from '../../../../shared/contract/orders.ts';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { useWizard } from '../wizard-context.ts';
import { DifferenceTable } from '../../../app/difference-table.tsx';
import { OutcomeFrame } from './outcome-frame.tsx';
import { useTakeOver } from './use-take-over.ts';

type AttentionState = Extract<PlacedOrder['state'], { kind: 'needs-attention' }>;

/** An order that needs a decision. */
export function Attention({ orderId, state }: { readonly orderId: string; readonly state: AttentionState }) {
  const { t } = useMessages();
  const { close } = useWizard();
  const takeOver = useTakeOver(orderId);
  return (
    <OutcomeFrame
      tone="warning"
      icon={<TriangleAlert />}
      heading={t('orderWizard.attention.heading')}
      lead={t('orderWizard.attention.text')}
      actions={
        <>
          <Button onPress={close}>{t('orderWizard.close')}</Button>
          <Button variant="primary" isPending={takeOver.isRunning} onPress={() => void takeOver.run()}>
            {t('orderWizard.attention.takeOver')}
          </Button>
        </>
      }
    >
      {state.overviewNow === null && <Notice tone="warning">{t('orderWizard.attention.notPossible')}</Notice>}
      <DifferenceTable differences={state.differences} />
      {takeOver.failure !== null && (
        <Notice tone="danger" live="assertive">
          {failureMessage(takeOver.failure, t)}
        </Notice>
      )}
    </OutcomeFrame>
  );
}
