// The licence step (D5, D6, F12): how many licences, what they include, what they cost. Everything typed
// is kept; what is refused is said in the field, and the last valid figures stay and are marked.
import { useMemo } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { highestQuantity, lowestQuantity, parseQuantity } from '../../../../shared/domain/quantity.ts';
import { newTerm } from '../../../../shared/domain/term-effect.ts';
import { QuantityStepper } from '../../../design/quantity-stepper.tsx';
import { Select } from '../../../design/select.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useWizard } from '../wizard-context.ts';
import { wizardLimits, wizardTermLengths } from '../wizard-data.ts';
import { enteredLicences } from '../wizard-entries.ts';
import { quantityMessage } from '../../../forms/quantity-message.ts';
import { licenceFormSchema } from './licence-form.ts';
import type { LicenceForm } from './licence-form.ts';
import { LicencePrice } from './licence-price.tsx';
import { PriceTiers } from './price-tiers.tsx';
import { ServiceTiles } from './service-tiles.tsx';
import './licence-step.css';

/** The form of the licence step. */
export function LicenceStep() {
  const { t } = useMessages();
  const { data, session, act } = useWizard();
  const limits = useMemo(() => wizardLimits(data), [data]);
  const termLengths = useMemo(() => wizardTermLengths(data), [data]);
  const schema = useMemo(() => licenceFormSchema(limits, termLengths), [limits, termLengths]);
  const { licences } = session.entries;
  const form = useForm<LicenceForm>({
    resolver: zodResolver(schema),
    mode: 'onChange',
    defaultValues: { text: licences.text, termMonths: licences.termMonths },
  });
  const enter = (entered: LicenceForm) =>
    act({ type: 'enter', entries: { licences: enteredLicences(data, licences, entered) } });
  const onValid = ({ text, termMonths }: LicenceForm) => {
    const answer = parseQuantity(text, limits);
    if (answer.ok) act({ type: 'answer-licences', quantity: answer.quantity, termMonths });
  };
  const answer = parseQuantity(licences.text, limits);
  const lowest = lowestQuantity(limits);
  const highest = highestQuantity(limits);
  const message = quantityMessage({ answer, text: licences.text, kind: data.kind, limits, t });
  const range = { lowest, highest, step: limits.step };
  return (
    <StepFrame
      heading={t('orderWizard.licences.heading')}
      lead={t(`orderWizard.licences.lead.${data.kind}`)}
      onNext={(event) => void form.handleSubmit(onValid)(event)}
    >
      <div className="licence-quantity">
        <Controller
          control={form.control}
          name="text"
          render={({ field }) => (
            <QuantityStepper
              label={t('orderWizard.licences.label')}
              decreaseLabel={t('orderWizard.licences.decrease')}
              increaseLabel={t('orderWizard.licences.increase')}
              min={lowest}
              max={highest}
              step={limits.step}
              name={field.name}
              ref={field.ref}
              value={field.value}
              onBlur={field.onBlur}
              onChange={(text) => {
                field.onChange(text);
                enter({ ...form.getValues(), text });
              }}
              errorMessage={message}
              description={`${t('orderWizard.licences.today', { count: limits.current })} ${t(
                limits.step === 1 ? 'orderWizard.licences.range' : 'orderWizard.licences.rangeWithStep',
                range,
              )}`}
              atMinReason={t(`orderWizard.licences.atLowest.${data.kind}`, { limit: lowest })}
              atMaxReason={t('orderWizard.licences.atHighest', { limit: highest })}
            />
          )}
        />
        <LicencePrice quantity={licences.lastValid} isStale={!answer.ok} />
      </div>
      <PriceTiers quantity={licences.lastValid} isStale={!answer.ok} />
      <ServiceTiles quantity={licences.lastValid} isStale={!answer.ok} />
      {termLengths.length > 0 && (
        <Controller
          control={form.control}
          name="termMonths"
          render={({ field, fieldState }) => (
            <div className="licence-term">
              <Select
                label={t('orderWizard.licences.term')}
                options={termLengths.map((months) => ({
                  id: String(months),
                  label: t('terms.months', { count: months }),
                  description: t('orderWizard.licences.termUntil', { date: newTerm(data.on, months).lastDay }),
                }))}
                value={field.value === null ? null : String(field.value)}
                onChange={(id) => {
                  field.onChange(Number(id));
                  enter({ ...form.getValues(), termMonths: Number(id) });
                }}
                description={
                  field.value === null
                    ? undefined
                    : t('orderWizard.licences.termFromTo', {
                        from: data.on,
                        until: newTerm(data.on, field.value).lastDay,
                      })
                }
                errorMessage={fieldState.error === undefined ? undefined : t('orderWizard.changed.termGone')}
              />
            </div>
          )}
        />
      )}
    </StepFrame>
  );
}
