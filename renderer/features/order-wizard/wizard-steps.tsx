// The steps at the left: done ones can be pressed, the current one is bold, later ones are dimmed.
import { Check } from 'lucide-react';
import type { WizardStep } from '../../../shared/domain/wizard.ts';
import { stepsOf } from '../../../shared/domain/wizard.ts';
import { useMessages } from '../../app/use-messages.ts';
import { useWizard } from './wizard-context.ts';
import { canOpen } from './wizard-session.ts';
import './wizard-steps.css';

type VisibleStep = Exclude<WizardStep, 'confirmation'>;

/** Where the order stands, and the way back to what is answered. */
export function WizardSteps() {
  const { t } = useMessages();
  const { data, session, act } = useWizard();
  const { draft } = session;
  const steps = stepsOf(data.kind).filter((step) => step !== 'confirmation');
  const isPlaced = session.placed !== null;
  return (
    <aside className="wizard-steps">
      <div className="wizard-steps-title">
        <p className="wizard-steps-change">{t(`terms.change.${data.kind}`)}</p>
        <p className="wizard-steps-system any-length">{data.subscription.systemName}</p>
      </div>
      <nav aria-label={t('orderWizard.steps.label')}>
        <ol className="wizard-steps-list">
          {steps.map((step, index) => (
            <li key={step}>
              <StepEntry
                step={step}
                number={index + 1}
                state={stepState({
                  isCurrent: step === draft.step,
                  isPlaced,
                  isAnswered: isAnswered(draft.answers, step),
                })}
                isOpenable={canOpen(session, step)}
                onOpen={() => act({ type: 'go-to', step })}
              />
            </li>
          ))}
        </ol>
      </nav>
    </aside>
  );
}

type StepState = 'done' | 'current' | 'later';

function stepState(of: { isCurrent: boolean; isPlaced: boolean; isAnswered: boolean }): StepState {
  if (of.isPlaced) return 'done';
  if (of.isCurrent) return 'current';
  return of.isAnswered ? 'done' : 'later';
}

function isAnswered(answers: ReturnType<typeof useWizard>['session']['draft']['answers'], step: VisibleStep): boolean {
  switch (step) {
    case 'licences':
      return answers.licences !== undefined;
    case 'sla':
      return answers.sla !== undefined;
    case 'billing-address':
      return answers.billingAddress !== undefined;
    case 'payment-method':
      return answers.paymentMethod !== undefined;
    case 'overview':
      return false;
  }
}

interface StepEntryProps {
  readonly step: VisibleStep;
  readonly number: number;
  readonly state: StepState;
  readonly isOpenable: boolean;
  readonly onOpen: () => void;
}

function StepEntry({ step, number, state, isOpenable, onOpen }: StepEntryProps) {
  const { t } = useMessages();
  const words = (
    <>
      <span className="wizard-step-mark" aria-hidden="true">
        {state === 'done' ? <Check /> : number}
      </span>
      <span className="wizard-step-name">{t(`orderWizard.steps.${step}`)}</span>
      <span className="visually-hidden">{t(`orderWizard.steps.${state}`)}</span>
    </>
  );
  return isOpenable ? (
    <button type="button" className="wizard-step" data-state={state} onClick={onOpen}>
      {words}
    </button>
  ) : (
    <span className="wizard-step" data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      {words}
    </span>
  );
}
