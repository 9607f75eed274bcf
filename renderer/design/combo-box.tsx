// One choice out of a long list, found by typing (countries, accounts). Never accepts a text that is no option.
import type { Ref } from 'react';
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Popover } from 'react-aria-components/Popover';
import { FieldLabel, FieldNotes, hasContent } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { OptionList } from './option.tsx';
import type { Option } from './option.tsx';
import './combo-box.css';

export interface ComboBoxProps extends FieldProps {
  options: readonly Option[];
  /** The id of the chosen option, or null. */
  value: string | null;
  onChange: (id: string | null) => void;
  placeholder?: string;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** A labelled combo box, filtered without regard to diacritics. */
export function ComboBox(props: ComboBoxProps) {
  const { label, description, errorMessage, isRequired, isDisabled, name, onBlur } = props;
  const { options, value, onChange, placeholder, ref } = props;
  return (
    <AriaComboBox
      className="field"
      validationBehavior="aria"
      menuTrigger="input"
      allowsEmptyCollection
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={hasContent(errorMessage)}
      isRequired={isRequired ?? false}
      isDisabled={isDisabled ?? false}
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      <div className="combo-box-controls">
        <Input
          className="field-control combo-box-input"
          {...(ref === undefined ? {} : { ref })}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <Button className="combo-box-open">
          <ChevronDown aria-hidden="true" />
        </Button>
      </div>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover className="popover" offset={4}>
        <OptionList />
      </Popover>
    </AriaComboBox>
  );
}
