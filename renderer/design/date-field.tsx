// A calendar date typed part by part in the order of the locale. Value is an ISO date text; never a moment in time.
import type { Ref } from 'react';
import { parseDate } from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { FieldLabel, FieldNotes, hasContent } from './field.tsx';
import type { FieldProps } from './field.tsx';
import './date-field.css';

export interface DateFieldProps extends FieldProps {
  /** `2026-11-16`, or null while incomplete. */
  value: string | null;
  onChange: (date: string | null) => void;
  /** Earliest date, inclusive; an earlier one is reported, and left to the form to refuse. */
  min?: string | undefined;
  /** Latest date, inclusive. */
  max?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** A labelled date field. */
export function DateField(props: DateFieldProps) {
  const { label, description, errorMessage, isRequired, isDisabled, name, onBlur } = props;
  const { value, onChange, min, max, ref } = props;
  return (
    <AriaDateField<CalendarDate>
      className="field"
      validationBehavior="aria"
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      isInvalid={hasContent(errorMessage)}
      isRequired={isRequired ?? false}
      isDisabled={isDisabled ?? false}
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(min === undefined ? {} : { minValue: parseDate(min) })}
      {...(max === undefined ? {} : { maxValue: parseDate(max) })}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <DateInput className="field-control date-field-parts" {...(ref === undefined ? {} : { ref })}>
        {(segment) => <DateSegment className="date-field-part" segment={segment} />}
      </DateInput>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaDateField>
  );
}
