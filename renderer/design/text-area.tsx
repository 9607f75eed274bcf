// Several lines of text with their label, description and refusal; grows with what is typed.
// Never validates: the form's schema does, and hands the message in.
import type { Ref } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldLabel, FieldNotes, hasContent } from './field.tsx';
import type { FieldProps } from './field.tsx';
import './text-area.css';

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** The text area element, for react-hook-form's focus on the first error. */
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** A labelled text area; spread react-hook-form's `field` into it. Enter is a new line. */
export function TextArea(props: TextAreaProps) {
  const { label, description, errorMessage, isRequired, isDisabled, name, onBlur, value, onChange, ref } = props;
  return (
    <AriaTextField
      className="field"
      validationBehavior="aria"
      value={value}
      onChange={onChange}
      isInvalid={hasContent(errorMessage)}
      isRequired={isRequired ?? false}
      isDisabled={isDisabled ?? false}
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <AriaTextArea className="field-control text-area" {...(ref === undefined ? {} : { ref })} />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}
