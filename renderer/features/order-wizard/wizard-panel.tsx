// The open wizard: steps at the left, the step's form in the middle, the summary at the right that
// never scrolls away. Escape leaves without losing anything.
import { useMemo } from 'react';
import type { OrderDraft } from '../../../shared/domain/wizard.ts';
import { useMessages } from '../../app/use-messages.ts';
import { BillingAddressStep } from './billing-address/billing-address-step.tsx';
import { figuresOf } from './figures.ts';
import { useEscape } from '../../state/use-escape.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { LicenceStep } from './licences/licence-step.tsx';
import { Outcome } from './outcome/outcome.tsx';
import { OverviewStep } from './overview/overview-step.tsx';
import { PaymentMethodStep } from './payment-method/payment-method-step.tsx';
import { PriceAnnouncement } from './price-announcement.tsx';
import { SlaStep } from './sla/sla-step.tsx';
import { WizardContext } from './wizard-context.ts';
import type { QuotedOrder, Wizard } from './wizard-context.ts';
import type { WizardData } from './wizard-data.ts';
import type { SessionAction, WizardSession } from './wizard-session.ts';
import { WizardSteps } from './wizard-steps.tsx';
import { WizardSummary } from './wizard-summary.tsx';

interface WizardPanelProps {
  readonly data: WizardData;
  readonly session: WizardSession;
  readonly act: (action: SessionAction) => void;
  readonly onClose: () => void;
  readonly backLabel: string;
  readonly onOutbox: () => void;
  readonly onQuote: (order: QuotedOrder) => void;
}

/** The panel of one order. */
export function WizardPanel({ data, session, act, onClose, backLabel, onOutbox, onQuote }: WizardPanelProps) {
  const { t } = useMessages();
  const figures = useMemo(() => figuresOf(data, session), [data, session]);
  const leave = useKeptDraft({ data, session, figures, act });
  const close = () => leave(onClose);
  const quote = (order: QuotedOrder) => leave(() => onQuote(order));
  const wizard: Wizard = { data, session, figures, act, close, backLabel, showOutbox: onOutbox, quote };
  const panelRef = useEscape<HTMLElement>(close);
  const change = t(`terms.change.${data.kind}`);
  return (
    <WizardContext value={wizard}>
      <section
        ref={panelRef}
        className="wizard"
        aria-label={t('orderWizard.panel', { change, company: data.account.company })}
      >
        <div className="wizard-frame">
          <WizardSteps />
          <div className="wizard-main">
            <Step step={session.draft.step} hasAnswer={session.placed !== null} />
          </div>
          <WizardSummary />
        </div>
        <PriceAnnouncement />
      </section>
    </WizardContext>
  );
}

function Step({ step, hasAnswer }: { readonly step: OrderDraft['step']; readonly hasAnswer: boolean }) {
  switch (step) {
    case 'licences':
      return <LicenceStep />;
    case 'sla':
      return <SlaStep />;
    case 'billing-address':
      return <BillingAddressStep />;
    case 'payment-method':
      return <PaymentMethodStep />;
    case 'overview':
      return hasAnswer ? <Outcome /> : <OverviewStep />;
    case 'confirmation':
      return <Outcome />;
  }
}
