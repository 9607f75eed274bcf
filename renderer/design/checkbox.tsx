// One yes-or-no that the user ticks deliberately, such as a mandate or a confirmation.
import type { ReactNode, Ref } from 'react';
import { Check } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import './checkbox.css';

export interface CheckboxProps {
  children: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  onBlur?: (() => void) | undefined;
  name?: string | undefined;
  isDisabled?: boolean | undefined;
  isInvalid?: boolean | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** A labelled checkbox. */
export function Checkbox(props: CheckboxProps) {
  const { children, isSelected, onChange, onBlur, name, isDisabled, isInvalid, ref } = props;
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      isInvalid={isInvalid ?? false}
      validationBehavior="aria"
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(name === undefined ? {} : { name })}
      {...(ref === undefined ? {} : { inputRef: ref })}
    >
      <span className="checkbox-mark" aria-hidden="true">
        <Check />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
