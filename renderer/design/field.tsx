// What every field has around its control: label, description, and the refusal beside it.
// Never used by features directly; each field component places these inside its react-aria root.
import type { ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useDesignTexts } from './locale-provider.tsx';
import './field.css';

/** Props that all fields share; they fit react-hook-form's `field` and `fieldState`. */
export interface FieldProps {
  label: string;
  description?: ReactNode;
  /** What is wrong and what to do; its presence makes the field invalid. */
  errorMessage?: ReactNode;
  isRequired?: boolean | undefined;
  isDisabled?: boolean | undefined;
  name?: string | undefined;
  onBlur?: (() => void) | undefined;
}

interface FieldLabelProps {
  label: string;
  isRequired?: boolean | undefined;
}

/** The label above the control; a required field says so in words to assistive technology. */
export function FieldLabel({ label, isRequired }: FieldLabelProps) {
  const texts = useDesignTexts();
  return (
    <Label className="field-label">
      {label}
      {isRequired === true && (
        <span className="field-required" aria-hidden="true" title={texts.required}>
          *
        </span>
      )}
    </Label>
  );
}

interface FieldNotesProps {
  description?: ReactNode;
  errorMessage?: ReactNode;
}

/** Description and error below the control, both linked to it by react-aria's slots. */
export function FieldNotes({ description, errorMessage }: FieldNotesProps) {
  return (
    <>
      {hasContent(description) && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">
        <CircleAlert aria-hidden="true" />
        <span>{errorMessage}</span>
      </FieldError>
    </>
  );
}

/** True when a message or description is there to be shown. */
export function hasContent(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== '' && node !== false;
}
