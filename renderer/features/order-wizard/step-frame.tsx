// What every step shares: its heading, its form, Save draft and close at the left, Back and Next at the right.
// Enter is Next; on opening, focus goes to the first field so that the keyboard can go on at once.
import { useEffect, useId, useRef } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { DraftState } from './draft-state.tsx';
import { useWizard } from './wizard-context.ts';
import { WizardNotices } from './wizard-notices.tsx';

interface StepFrameProps {
  readonly heading: string;
  readonly lead?: ReactNode;
  readonly onNext: (event: FormEvent<HTMLFormElement>) => void;
  readonly children: ReactNode;
  /** `Next`, unless the step says something else. */
  readonly nextLabel?: string;
  /** Why Next cannot be pressed now. */
  readonly nextDisabledReason?: string | undefined;
  readonly isPending?: boolean;
  /** Where focus goes first: the first field, or the heading of a step that is read before it is acted on. */
  readonly firstFocus?: 'field' | 'heading';
}

/** The frame of one step; mounted anew for each. */
export function StepFrame(props: StepFrameProps) {
  const { heading, lead, onNext, children, nextLabel, nextDisabledReason, isPending, firstFocus = 'field' } = props;
  const { t } = useMessages();
  const { session, act, close } = useWizard();
  const headingId = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const isFirst = session.draft.step === 'licences';
  useEffect(() => {
    if (formRef.current !== null) focusFirst(formRef.current, firstFocus);
  }, [firstFocus]);

  return (
    <form
      ref={formRef}
      className="wizard-step-form"
      aria-labelledby={headingId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending !== true) onNext(event);
      }}
    >
      <div className="wizard-body">
        <div className="wizard-form-width">
          <WizardNotices />
          <header className="wizard-heading">
            <h2 id={headingId} tabIndex={-1} data-wizard-heading>
              {heading}
            </h2>
            {lead !== undefined && <p className="wizard-lead">{lead}</p>}
          </header>
          {children}
        </div>
      </div>
      <footer className="wizard-foot">
        <div className="wizard-form-width wizard-foot-buttons">
          {session.isTouched ? (
            <Button variant="quiet" onPress={close} tooltip={t('orderWizard.draft.hint')}>
              {t('orderWizard.draft.saveAndClose')}
            </Button>
          ) : (
            <Button variant="quiet" onPress={close}>
              {t('orderWizard.close')}
            </Button>
          )}
          <DraftState />
          <div className="wizard-foot-forward">
            {!isFirst && <Button onPress={() => act({ type: 'go-back' })}>{t('orderWizard.back')}</Button>}
            <Button
              type="submit"
              variant="primary"
              isPending={isPending ?? false}
              {...(nextDisabledReason === undefined ? {} : { disabledReason: nextDisabledReason })}
            >
              {nextLabel ?? t('orderWizard.next')}
            </Button>
          </div>
        </div>
      </footer>
    </form>
  );
}

function focusFirst(form: HTMLFormElement, where: 'field' | 'heading'): void {
  const heading = form.querySelector<HTMLElement>('[data-wizard-heading]');
  const field =
    form.querySelector<HTMLInputElement>('input[type="radio"]:checked') ??
    form.querySelector<HTMLInputElement>('.wizard-body input:not([type="hidden"], :disabled)');
  const target = where === 'field' ? (field ?? heading) : heading;
  target?.focus({ preventScroll: true });
  if (target instanceof HTMLInputElement && target.type === 'text') target.select();
}
