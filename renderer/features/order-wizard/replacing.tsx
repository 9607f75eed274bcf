// Says that this order takes the place of one in the outbox; and where that one is settled meanwhile, that it cannot any
// more, with the way to order this one by itself.
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { useRequest } from '../../host/use-request.ts';
import { useWizard } from './wizard-context.ts';

/** A notice on the order that is replaced; nothing until it is read. */
export function Replacing({ orderId }: { readonly orderId: string }) {
  const { t } = useMessages();
  const { act } = useWizard();
  const replaced = useRequest('orders.read', { orderId }).data;
  const alone = (
    <Button size="small" onPress={() => act({ type: 'stand-alone' })}>
      {t('orderWizard.revising.alone')}
    </Button>
  );
  switch (replaced?.state.kind) {
    case undefined:
      return null;
    case 'accepted': {
      const number = replaced?.state.kind === 'accepted' ? replaced.state.confirmationNumber : '';
      return (
        <Notice tone="danger" live="assertive" title={t('orderWizard.revising.accepted', { number })} actions={alone}>
          {t('orderWizard.revising.acceptedText')}
        </Notice>
      );
    }
    case 'withdrawn':
      return (
        <Notice tone="warning" live="assertive" title={t('orderWizard.revising.withdrawn')} actions={alone}>
          {t('orderWizard.revising.withdrawnText')}
        </Notice>
      );
    case 'queued':
    case 'sending':
    case 'rejected':
    case 'needs-attention':
      return (
        <Notice tone="info" title={t('orderWizard.revising.title')}>
          {t('orderWizard.revising.text', { moment: replaced?.placedAt ?? '' })}
        </Notice>
      );
  }
}
