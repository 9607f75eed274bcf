// Entering the letterhead: each section says why the law wants it, each field what stands against it.
import { useRef } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import type { Control, Resolver } from 'react-hook-form';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { ComboBox } from '../../design/combo-box.tsx';
import { Notice } from '../../design/notice.tsx';
import { countryOptions } from '../../forms/country-names.ts';
import { letterheadEntryProblems, toLetterhead, type LetterheadEntry } from '../../forms/letterhead-form.ts';
import { keepAnswer, useAction, useAnswers } from '../../host/use-request.ts';
import { openForms, type OpenForm } from '../../state/open-forms.ts';
import { useKeyWithin } from '../../state/use-key-within.ts';
import { LetterheadText } from './letterhead-text.tsx';

interface LetterheadFormProps {
  readonly formKey: string;
  readonly opened: OpenForm<LetterheadEntry>;
  readonly onClose: (isSaved: boolean) => void;
}

const resolver: Resolver<LetterheadEntry> = (values) => {
  const problems = Object.entries(letterheadEntryProblems(values));
  if (problems.length === 0) return { values, errors: {} };
  return {
    values: {},
    errors: Object.fromEntries(problems.map(([field, message]) => [field, { type: 'x', message }])),
  };
};

/** The form in the place of the letterhead. */
export function LetterheadForm({ formKey, opened, onClose }: LetterheadFormProps) {
  const { t } = useMessages();
  const client = useAnswers();
  const change = useAction('letterhead.change');
  const formRef = useRef<HTMLFormElement>(null);
  const form = useForm<LetterheadEntry>({ resolver, mode: 'onTouched', defaultValues: opened.values });
  const isRegistered = useWatch({ control: form.control, name: 'isRegistered' });
  const onEntered = () => openForms.letterhead.getState().enter(formKey, form.getValues());
  const onValid = async (entry: LetterheadEntry) => {
    const result = await change.run({ letterhead: toLetterhead(entry) });
    if (!result.ok) return;
    keepAnswer(client, 'letterhead.read', {}, result.value);
    onClose(true);
  };
  useKeyWithin(formRef, 'Escape', () => {
    if (JSON.stringify(opened.values) === JSON.stringify(opened.first)) onClose(false);
  });
  const text = { control: form.control, onEntered };
  return (
    <form
      ref={formRef}
      className="letterhead-form"
      aria-label={t('letterhead.edit')}
      noValidate
      onSubmit={(event) => void form.handleSubmit(onValid)(event)}
    >
      <fieldset>
        <legend>{t('letterhead.sections.sender')}</legend>
        <p className="settings-hint">{t('letterhead.why.sender')}</p>
        <div className="letterhead-fields">
          <LetterheadText {...text} name="company" width="full" isRequired />
          <LetterheadText {...text} name="street" width="full" isRequired />
          <LetterheadText {...text} name="postalCode" width="short" isRequired />
          <LetterheadText {...text} name="city" width="long" isRequired />
          <Country {...text} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('letterhead.sections.contact')}</legend>
        <div className="letterhead-fields">
          <LetterheadText {...text} name="phone" width="half" type="tel" />
          <LetterheadText {...text} name="email" width="half" type="email" />
          <LetterheadText {...text} name="website" width="full" />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('letterhead.sections.tax')}</legend>
        <p className="settings-hint">{t('letterhead.why.vatId')}</p>
        <div className="letterhead-fields">
          <LetterheadText {...text} name="vatId" width="short" isRequired />
          <LetterheadText {...text} name="bankDetails" width="long" description={t('letterhead.hint.bankDetails')} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('letterhead.sections.register')}</legend>
        <p className="settings-hint">{t('letterhead.why.register')}</p>
        <Registered {...text} />
        {isRegistered && (
          <div className="letterhead-fields">
            <LetterheadText {...text} name="legalForm" width="full" isRequired />
            <LetterheadText {...text} name="seat" width="half" isRequired />
            <LetterheadText {...text} name="court" width="half" isRequired />
            <LetterheadText {...text} name="number" width="half" isRequired />
            <LetterheadText
              {...text}
              name="directors"
              width="full"
              isRequired
              description={t('letterhead.hint.directors')}
            />
          </div>
        )}
      </fieldset>
      {change.failure !== null && (
        <Notice tone="danger" live="assertive" title={t('letterhead.failed')}>
          {failureMessage(change.failure, t)}
        </Notice>
      )}
      <div className="letterhead-foot">
        <Button isDisabled={change.isRunning} onPress={() => onClose(false)}>
          {t('letterhead.discard')}
        </Button>
        <Button type="submit" variant="primary" isPending={change.isRunning}>
          {t('letterhead.save')}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly control: Control<LetterheadEntry>;
  readonly onEntered: () => void;
}

function Country({ control, onEntered }: FieldProps) {
  const { t, language } = useMessages();
  return (
    <Controller
      control={control}
      name="country"
      render={({ field, fieldState }) => (
        <div className="letterhead-field-half">
          <ComboBox
            label={t('letterhead.field.country')}
            isRequired
            options={countryOptions(language)}
            ref={field.ref}
            name={field.name}
            value={field.value === '' ? null : field.value}
            onBlur={field.onBlur}
            onChange={(id) => {
              field.onChange(id ?? '');
              onEntered();
            }}
            errorMessage={fieldState.error === undefined ? undefined : t('letterhead.problem.required')}
          />
        </div>
      )}
    />
  );
}

function Registered({ control, onEntered }: FieldProps) {
  const { t } = useMessages();
  return (
    <Controller
      control={control}
      name="isRegistered"
      render={({ field }) => (
        <div>
          <Checkbox
            ref={field.ref}
            name={field.name}
            onBlur={field.onBlur}
            isSelected={field.value}
            onChange={(isSelected) => {
              field.onChange(isSelected);
              onEntered();
            }}
          >
            {t('letterhead.isRegistered')}
          </Checkbox>
          <p className="settings-hint">{t('letterhead.isRegisteredHint')}</p>
        </div>
      )}
    />
  );
}
