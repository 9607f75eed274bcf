// The order overview (F16): everything that is ordered, on one page, and the button that completes the
// purchase after the customer has been confirmed.
import { useState } from 'react';
import type { PlaceOrderInput } from '../../../../shared/contract/orders.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useWizard } from '../wizard-context.ts';
import { ConfirmPurchase } from './confirm-purchase.tsx';
import { OverviewProblems } from './overview-problems.tsx';
import { WizardOverview } from './wizard-overview.tsx';
import { orderInput } from './order-input.ts';
import '../../../overview/overview.css';

/** The last step before an order. */
export function OverviewStep() {
  const { t } = useMessages();
  const { data, session, figures } = useWizard();
  const [confirming, setConfirming] = useState<PlaceOrderInput | null>(null);
  const overview = figures?.overview ?? null;
  const input = overview === null ? null : orderInput(data, session, overview);
  // What is confirmed is what is shown: other figures close the dialog, and are looked at first.
  if (confirming !== null && !session.isSending && !isSameOrder(confirming, input)) setConfirming(null);
  return (
    <>
      <StepFrame
        heading={t('orderWizard.overview.heading')}
        lead={t('orderWizard.overview.lead')}
        firstFocus="heading"
        nextLabel={t('orderWizard.overview.complete')}
        onNext={() => setConfirming(input)}
        nextDisabledReason={input === null ? t('orderWizard.overview.cannotComplete') : undefined}
      >
        {input === null && <OverviewProblems />}
        {overview !== null && <WizardOverview overview={overview} />}
      </StepFrame>
      {confirming !== null && <ConfirmPurchase input={confirming} onClose={() => setConfirming(null)} />}
    </>
  );
}

function isSameOrder(a: PlaceOrderInput, b: PlaceOrderInput | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
