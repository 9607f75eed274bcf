// One choice out of a short, known list. For a long list that is searched, use ComboBox.
import type { Ref } from 'react';
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { FieldLabel, FieldNotes, hasContent } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { OptionList } from './option.tsx';
import type { Option } from './option.tsx';
import './select.css';

export interface SelectProps extends FieldProps {
  options: readonly Option[];
  /** The id of the chosen option, or null. */
  value: string | null;
  onChange: (id: string) => void;
  placeholder?: string;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** A labelled select. */
export function Select(props: SelectProps) {
  const { label, description, errorMessage, isRequired, isDisabled, name, onBlur } = props;
  const { options, value, onChange, placeholder, ref } = props;
  return (
    <AriaSelect
      className="field"
      validationBehavior="aria"
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      isInvalid={hasContent(errorMessage)}
      isRequired={isRequired ?? false}
      isDisabled={isDisabled ?? false}
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <Button className="field-control select-trigger" {...(ref === undefined ? {} : { ref })}>
        <SelectValue className="select-value">
          {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover className="popover" offset={4}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}
