// What has to be known at every step: newer data of the portal changed what was shown, or an order for
// this subscription waits to be sent.
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { useWizard } from './wizard-context.ts';
import { figuresBasis } from './wizard-data.ts';

/** The notices that hold now; none on most days. */
export function WizardNotices() {
  const { data } = useWizard();
  return (
    <>
      <FiguresChanged />
      {data.hasWaitingOrder && <WaitingOrder />}
    </>
  );
}

function FiguresChanged() {
  const { t } = useMessages();
  const { data, session, act } = useWizard();
  const basis = figuresBasis(data);
  if (basis === session.seenBasis) return null;
  return (
    <Notice
      tone="warning"
      live="polite"
      title={t('orderWizard.changed.title')}
      actions={
        <Button size="small" onPress={() => act({ type: 'see-figures', basis })}>
          {t('orderWizard.changed.dismiss')}
        </Button>
      }
    >
      {t('orderWizard.changed.text')}
    </Notice>
  );
}

function WaitingOrder() {
  const { t } = useMessages();
  return (
    <Notice tone="warning" title={t('orderWizard.waiting.unsent')}>
      {t('orderWizard.waiting.unsentText')}
    </Notice>
  );
}
