// The SLA step (F13): the catalogue's SLAs side by side: hours, reaction time, price.
import { useMemo } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import type { SlaOffer } from '../../../../shared/domain/catalogue.ts';
import { discountedUnitPrice, slaOfferOf } from '../../../../shared/domain/prices.ts';
import { Chip } from '../../../design/chip.tsx';
import { Money } from '../../../design/money.tsx';
import { Notice } from '../../../design/notice.tsx';
import { RadioCards } from '../../../design/radio-cards.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { useProblemText } from '../problem-text.ts';
import { StepFrame } from '../step-frame.tsx';
import { useWizard } from '../wizard-context.ts';
import { slaFormSchema, slaProblem } from './sla-form.ts';
import type { SlaForm } from './sla-form.ts';
import './sla-step.css';

/** The form of the SLA step. */
export function SlaStep() {
  const { t, language } = useMessages();
  const { data, session, act } = useWizard();
  const problemText = useProblemText();
  const { slaId } = session.entries;
  const answered = session.draft.answers.licences;
  const { lastValid, termMonths } = session.entries.licences;
  const quantity = answered?.quantity ?? lastValid;
  const months = answered === undefined ? termMonths : answered.termMonths;
  const schema = useMemo(() => slaFormSchema(data, { quantity, termMonths: months }), [data, quantity, months]);
  const form = useForm<SlaForm>({ resolver: zodResolver(schema), mode: 'onChange', defaultValues: { slaId } });
  const { catalogue, subscription } = data;
  const isWithdrawn = subscription.slaId !== null && slaOfferOf(catalogue, subscription.slaId) === undefined;
  return (
    <StepFrame
      heading={t('orderWizard.sla.heading')}
      lead={t('orderWizard.sla.lead')}
      onNext={(event) =>
        void form.handleSubmit((answer) => {
          if (answer.slaId !== null) act({ type: 'answer-sla', slaId: answer.slaId });
        })(event)
      }
    >
      {isWithdrawn && <Notice tone="warning">{t('orderWizard.sla.withdrawn')}</Notice>}
      <div className="sla-cards">
        <Controller
          control={form.control}
          name="slaId"
          render={({ field, fieldState }) => (
            <RadioCards
              label={t('orderWizard.sla.label')}
              isLabelHidden
              layout="columns"
              ref={field.ref}
              name={field.name}
              value={field.value}
              onChange={(id) => {
                field.onChange(id);
                act({ type: 'enter', entries: { slaId: id } });
              }}
              onBlur={field.onBlur}
              errorMessage={fieldState.error?.message === undefined ? undefined : problemText(fieldState.error.message)}
              cards={catalogue.slas.map((offer) => ({
                id: offer.id,
                title: offer.name[language],
                description: <SlaFacts offer={offer} />,
                ...(slaProblem(data, { quantity, termMonths: months }, offer.id) === 'cheaper-sla'
                  ? { disabledReason: problemText('cheaper-sla') }
                  : {}),
              }))}
            />
          )}
        />
      </div>
    </StepFrame>
  );
}

function SlaFacts({ offer }: { readonly offer: SlaOffer }) {
  const { t, language } = useMessages();
  const { data } = useWizard();
  const price = discountedUnitPrice(offer.monthlyPrice, data.discountBasisPoints);
  return (
    <span className="sla-facts">
      <span className="sla-price">
        <Money amount={price} />
        <span className="sla-fact-label">{t('orderWizard.sla.price')}</span>
      </span>
      <span className="sla-fact">
        <span className="sla-fact-label">{t('orderWizard.sla.hours')}</span>
        <span className="sla-fact-value">{offer.serviceHours[language]}</span>
      </span>
      <span className="sla-fact">
        <span className="sla-fact-label">{t('orderWizard.sla.reaction')}</span>
        <span className="sla-fact-value">{offer.reactionTime[language]}</span>
      </span>
      {data.subscription.slaId === offer.id && (
        <span>
          <Chip>{t('orderWizard.sla.today')}</Chip>
        </span>
      )}
    </span>
  );
}
