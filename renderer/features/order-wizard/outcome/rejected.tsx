// The portal refused the order: its reasons, and the way back to the overview under a new order id.
import { CircleX } from 'lucide-react';
import type { PlacedOrder } from '../../../../shared/contract/orders.ts';
import { Button } from '../../../design/button.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { useProblemText } from '../problem-text.ts';
import { useWizard } from '../wizard-context.ts';
import { figuresBasis } from '../wizard-data.ts';
import { OutcomeFrame } from './outcome-frame.tsx';

type RejectedState = Extract<PlacedOrder['state'], { kind: 'rejected' }>;

/** A refused order. */
export function Rejected({ orderId, state }: { readonly orderId: string; readonly state: RejectedState }) {
  const { t } = useMessages();
  const { data, act, close } = useWizard();
  const problemText = useProblemText();
  const reasons =
    state.fields.length === 0
      ? [t('orderWizard.rejected.fallback', { code: state.portalCode })]
      : [...new Set(state.fields.map(({ problem }) => problemText(problem)))];
  const revise = () =>
    act({ type: 'start-over', orderId: crypto.randomUUID(), replaces: orderId, basis: figuresBasis(data) });
  return (
    <OutcomeFrame
      tone="danger"
      icon={<CircleX />}
      heading={t('orderWizard.rejected.heading')}
      lead={t('orderWizard.rejected.text')}
      actions={
        <>
          <Button onPress={close}>{t('orderWizard.close')}</Button>
          <Button variant="primary" onPress={revise}>
            {t('orderWizard.rejected.revise')}
          </Button>
        </>
      }
    >
      <ul className="outcome-list">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </OutcomeFrame>
  );
}
