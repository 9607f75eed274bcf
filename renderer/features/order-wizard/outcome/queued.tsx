// The order is kept on this machine and is on its way (F17 offline): what that means, in words.
import { Clock } from 'lucide-react';
import type { PlacedOrder } from '../../../../shared/contract/orders.ts';
import { Button } from '../../../design/button.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { MonthlyChange, QuantityChange } from '../../../overview/old-new-figures.tsx';
import { useWizard } from '../wizard-context.ts';
import { OutcomeFrame } from './outcome-frame.tsx';
import { OverviewSection } from '../../../overview/overview-section.tsx';

/** An order without an answer yet. */
export function Queued({ placed }: { readonly placed: PlacedOrder }) {
  const { t } = useMessages();
  const { data, close, backLabel, showOutbox } = useWizard();
  const { overview, state } = placed;
  const words = state.kind === 'sending' ? 'sending' : 'queued';
  return (
    <OutcomeFrame
      tone="info"
      icon={<Clock />}
      heading={t(`orderWizard.waiting.${words}.heading`)}
      lead={t(`orderWizard.waiting.${words}.text`)}
      actions={
        <>
          <Button onPress={showOutbox}>{t('orderWizard.waiting.toOutbox')}</Button>
          <Button variant="primary" onPress={close}>
            {backLabel}
          </Button>
        </>
      }
    >
      <OverviewSection title={t('orderWizard.waiting.ordered', { system: data.subscription.systemName })}>
        <KeyValueList layout="lines">
          <KeyValue label={t('orderWizard.summary.licences')} align="end">
            <QuantityChange overview={overview} />
          </KeyValue>
          <KeyValue label={t('orderWizard.summary.monthly')} align="end">
            <MonthlyChange before={overview.monthly.before} after={overview.monthly.after} />
          </KeyValue>
          <KeyValue label={t('orderWizard.waiting.orderId')} align="end">
            <span className="outcome-order-id">{placed.orderId}</span>
          </KeyValue>
        </KeyValueList>
      </OverviewSection>
    </OutcomeFrame>
  );
}
