// The large licence stepper: minus, a typed number, plus. Keeps and reports exactly what was typed,
// so that the form can refuse it with a message (F12); never corrects a text silently.
// react-aria's NumberField is not used: it filters and clamps input, which F12 forbids.
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { CircleAlert, Minus, Plus } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import { hasContent } from './field.tsx';
import { canStep, pageSteps, quantityOf, steppedQuantity } from './step-quantity.ts';
import type { QuantityLimits } from './step-quantity.ts';
import './field.css';
import './quantity-stepper.css';

export interface QuantityStepperProps extends QuantityLimits {
  /** Name of the spin button, for example "Licences". */
  label: string;
  /** For example "Decrease licences". */
  decreaseLabel: string;
  /** For example "Increase licences". */
  increaseLabel: string;
  /** The raw text; may be anything that can be typed. */
  value: string;
  /** Every edit, as typed; the buttons and keys report whole numbers. */
  onChange: (text: string) => void;
  onBlur?: (() => void) | undefined;
  name?: string | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
  description?: ReactNode;
  errorMessage?: ReactNode;
  isLabelHidden?: boolean;
  /** Why the minus button stops at the lower limit. */
  atMinReason?: string | undefined;
  /** Why the plus button stops at the upper limit. */
  atMaxReason?: string | undefined;
}

/** A spin button with buttons of 44 px; arrows one step, page keys about ten (F12). */
export function QuantityStepper(props: QuantityStepperProps) {
  const { label, decreaseLabel, increaseLabel, value, onChange, onBlur, name, ref } = props;
  const { description, errorMessage, isLabelHidden, atMinReason, atMaxReason, min, max, step } = props;
  const limits = { min, max, step };
  const fieldId = useId();
  const quantity = quantityOf(value);
  const lastQuantity = useRef(quantity ?? min);
  useEffect(() => {
    if (quantity !== undefined) lastQuantity.current = quantity;
  }, [quantity]);

  const move = (steps: number) => onChange(String(steppedQuantity(quantity ?? lastQuantity.current, steps, limits)));
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = stepsOfKey(event, pageSteps(limits));
    if (steps === undefined) return;
    event.preventDefault();
    move(steps);
  };
  const isInvalid = hasContent(errorMessage);
  const describedBy = [isInvalid ? `${fieldId}-error` : '', hasContent(description) ? `${fieldId}-description` : '']
    .filter((id) => id !== '')
    .join(' ');
  const canDecrease = canStep(value, -1, limits);
  const canIncrease = canStep(value, 1, limits);
  return (
    <div className="field quantity-stepper" data-invalid={isInvalid || undefined}>
      <label className={isLabelHidden === true ? 'visually-hidden' : 'field-label'} htmlFor={fieldId}>
        {label}
      </label>
      <div className="quantity-stepper-controls" role="group" aria-label={label}>
        <IconButton
          label={decreaseLabel}
          icon={<Minus />}
          size="large"
          variant="secondary"
          onPress={() => move(-1)}
          isDisabled={!canDecrease}
          disabledReason={canDecrease ? undefined : atMinReason}
        />
        <input
          id={fieldId}
          ref={ref}
          name={name}
          className="field-control quantity-stepper-field"
          type="text"
          role="spinbutton"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuenow={quantity}
          aria-valuetext={value === '' ? undefined : value}
          aria-invalid={isInvalid || undefined}
          aria-describedby={describedBy === '' ? undefined : describedBy}
        />
        <IconButton
          label={increaseLabel}
          icon={<Plus />}
          size="large"
          variant="secondary"
          onPress={() => move(1)}
          isDisabled={!canIncrease}
          disabledReason={canIncrease ? undefined : atMaxReason}
        />
      </div>
      {hasContent(description) && (
        <div id={`${fieldId}-description`} className="field-description">
          {description}
        </div>
      )}
      {isInvalid && (
        <div id={`${fieldId}-error`} className="field-error" role="alert">
          <CircleAlert aria-hidden="true" />
          <span>{errorMessage}</span>
        </div>
      )}
    </div>
  );
}

function stepsOfKey(event: KeyboardEvent, page: number): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  switch (event.key) {
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return page;
    case 'PageDown':
      return -page;
    default:
      return undefined;
  }
}
