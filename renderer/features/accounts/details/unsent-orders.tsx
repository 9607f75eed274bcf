// Orders of this account that are on this machine and not accepted yet (D19): their state in words, at
// the place where one looks for their effect.
import { useLocation } from 'wouter';
import type { AccountDetails } from '../../../../shared/contract/accounts.ts';
import type { PlacedOrder } from '../../../../shared/contract/orders.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import type { Translate } from '../../../app/i18n.ts';
import { places } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { Panel } from '../../../design/panel.tsx';
import { StatusDot } from '../../../design/status-dot.tsx';
import type { Tone } from '../../../design/tone.ts';
import { useAction } from '../../../host/use-request.ts';

/** A panel; nothing where no order waits. */
export function UnsentOrders({ details }: { details: AccountDetails }) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const withdraw = useAction('orders.withdraw');
  if (details.unsentOrders.length === 0) return null;
  const systemOf = (id: string) => details.subscriptions.find((one) => one.id === id)?.systemName ?? id;
  return (
    <Panel
      title={t('accountDetails.unsent.title')}
      headingLevel={4}
      actions={
        <Button size="small" variant="quiet" onPress={() => navigate(places.outbox)}>
          {t('accountDetails.unsent.toOutbox')}
        </Button>
      }
    >
      <ul className="unsent-orders">
        {details.unsentOrders.map(({ orderId, subscriptionId, overview, placedAt, state }) => (
          <li key={orderId}>
            <StatusDot tone={tones[state.kind]} isBusy={state.kind === 'sending'}>
              {stateWords(state, t)}
            </StatusDot>
            <p>
              {t('accountDetails.unsent.line', {
                change: t(`terms.change.${overview.change.kind}`),
                from: overview.quantity.before,
                to: overview.quantity.after,
                system: systemOf(subscriptionId),
              })}
            </p>
            <p className="details-muted">{t('accountDetails.unsent.placed', { moment: placedAt })}</p>
            {state.kind !== 'sending' && (
              <Button isDisabled={withdraw.isRunning} onPress={() => void withdraw.run({ orderId })}>
                {t(state.kind === 'rejected' ? 'accountDetails.unsent.dismiss' : 'accountDetails.unsent.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdraw.failure !== null && (
        <Notice tone="danger" live="assertive">
          {failureMessage(withdraw.failure, t)}
        </Notice>
      )}
    </Panel>
  );
}

const tones = {
  queued: 'warning',
  sending: 'info',
  accepted: 'positive',
  withdrawn: 'neutral',
  rejected: 'danger',
  'needs-attention': 'danger',
} as const satisfies Record<PlacedOrder['state']['kind'], Tone>;

function stateWords(state: PlacedOrder['state'], t: Translate): string {
  switch (state.kind) {
    case 'queued':
      return t('accountDetails.unsent.queued');
    case 'sending':
      return t('accountDetails.unsent.sending');
    case 'accepted':
      return t('accountDetails.unsent.accepted', { number: state.confirmationNumber });
    case 'rejected':
      return t('accountDetails.unsent.rejected', { code: state.portalCode });
    case 'withdrawn':
      return t('accountDetails.unsent.withdrawn');
    case 'needs-attention':
      return t('accountDetails.unsent.needs-attention');
  }
}
