// The wrong-customer guard between the overview and the order (F16). Sends once.
import { useRef } from 'react';
import type { PlaceOrderInput } from '../../../../shared/contract/orders.ts';
import { Button } from '../../../design/button.tsx';
import { Money } from '../../../design/money.tsx';
import { ConfirmOrder } from '../../../app/confirm-order.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { useAction } from '../../../host/use-request.ts';
import { useTakeOver } from '../outcome/use-take-over.ts';
import { useWizard } from '../wizard-context.ts';
import { NotPlaced } from './not-placed.tsx';

interface ConfirmPurchaseProps {
  readonly input: PlaceOrderInput;
  readonly onClose: () => void;
}

/** The dialog between the overview and the order. */
export function ConfirmPurchase({ input, onClose }: ConfirmPurchaseProps) {
  const { t } = useMessages();
  const { data, act } = useWizard();
  const place = useAction('orders.place');
  const takeOver = useTakeOver(null);
  const isSending = useRef(false);
  const confirm = async () => {
    if (isSending.current) return;
    isSending.current = true;
    act({ type: 'send' });
    const result = await place.run(input);
    isSending.current = false;
    act({ type: 'record', placed: result.ok ? result.value : null });
  };
  const { account, subscription } = data;
  return (
    <ConfirmOrder
      title={t('orderWizard.confirm.title')}
      customer={account}
      isSending={place.isRunning}
      onClose={onClose}
      primary={
        place.failure?.code === 'conflict' ? (
          <Button variant="primary" isPending={takeOver.isRunning} onPress={() => void takeOver.run()}>
            {t('orderWizard.attention.takeOver')}
          </Button>
        ) : (
          <Button variant="primary" isPending={place.isRunning} onPress={() => void confirm()}>
            {t('orderWizard.confirm.confirm')}
          </Button>
        )
      }
    >
      <p>
        {t('orderWizard.confirm.text', {
          change: t(`terms.change.${data.kind}`),
          system: subscription.systemName,
          licences: t('terms.licences', { count: input.change.quantity }),
        })}
      </p>
      <p className="confirm-total">
        <span className="wizard-muted">{t('orderWizard.overview.total')}</span>
        <Money amount={input.totalsShown.chargeNow.gross} emphasis="total" />
      </p>
      <p className="wizard-muted">{t('orderWizard.confirm.kept')}</p>
      {place.failure !== null && <NotPlaced failure={takeOver.failure ?? place.failure} />}
    </ConfirmOrder>
  );
}
