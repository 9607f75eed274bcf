// One line of text with its label, description and refusal.
// Never validates: the form's schema does, and hands the message in.
import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldLabel, FieldNotes, hasContent } from './field.tsx';
import type { FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** The input element, for react-hook-form's focus on the first error. */
  ref?: Ref<HTMLInputElement> | undefined;
  type?: 'text' | 'email' | 'password' | 'url' | 'tel';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel';
  autoComplete?: string;
  placeholder?: string;
  isReadOnly?: boolean | undefined;
  autoFocus?: boolean;
  maxLength?: number;
}

/** A labelled text field; spread react-hook-form's `field` into it. */
export function TextField(props: TextFieldProps) {
  const { label, description, errorMessage, isRequired, isDisabled, name, onBlur } = props;
  const {
    value,
    onChange,
    ref,
    type = 'text',
    inputMode,
    autoComplete,
    placeholder,
    isReadOnly,
    autoFocus,
    maxLength,
  } = props;
  return (
    <AriaTextField
      className="field"
      validationBehavior="aria"
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={hasContent(errorMessage)}
      isRequired={isRequired ?? false}
      isDisabled={isDisabled ?? false}
      isReadOnly={isReadOnly ?? false}
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(inputMode === undefined ? {} : { inputMode })}
      {...(autoComplete === undefined ? {} : { autoComplete })}
      {...(autoFocus === undefined ? {} : { autoFocus })}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <Input
        className="field-control"
        {...(ref === undefined ? {} : { ref })}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
