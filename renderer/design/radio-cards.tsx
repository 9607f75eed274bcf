// A choice between a few things that need more than a word: SLA, billing address, payment method.
import type { ReactNode, Ref } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { FieldLabel, FieldNotes, hasContent } from './field.tsx';
import type { FieldProps } from './field.tsx';
import './radio-cards.css';

export interface RadioCard {
  id: string;
  title: string;
  description?: ReactNode;
  /** At the end of the title line: a price, a chip. */
  aside?: ReactNode;
  /** Why it cannot be chosen; its presence makes it unavailable. */
  disabledReason?: string | undefined;
}

export interface RadioCardsProps extends FieldProps {
  cards: readonly RadioCard[];
  value: string | null;
  onChange: (id: string) => void;
  /** Side by side for comparing (SLA), or one below the other. */
  layout?: 'columns' | 'rows';
  isLabelHidden?: boolean;
  /** The radio that Tab reaches: the chosen one, else the first that can be chosen. */
  ref?: Ref<HTMLInputElement> | undefined;
}

/** A radio group drawn as cards; arrow keys move and choose. */
export function RadioCards(props: RadioCardsProps) {
  const { label, description, errorMessage, isRequired, isDisabled, name, onBlur } = props;
  const { cards, value, onChange, layout = 'rows', isLabelHidden, ref } = props;
  const reachable = cards.find(({ id }) => id === value) ?? cards.find((card) => card.disabledReason === undefined);
  return (
    <RadioGroup
      className="field"
      validationBehavior="aria"
      value={value}
      onChange={onChange}
      isInvalid={hasContent(errorMessage)}
      isRequired={isRequired ?? false}
      isDisabled={isDisabled ?? false}
      {...(isLabelHidden === true ? { 'aria-label': label } : {})}
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      {isLabelHidden !== true && <FieldLabel label={label} isRequired={isRequired} />}
      <div className={`radio-cards radio-cards-${layout}`}>
        {cards.map((card) => (
          <Radio
            key={card.id}
            value={card.id}
            className="radio-card"
            isDisabled={card.disabledReason !== undefined}
            {...(ref !== undefined && card === reachable ? { inputRef: ref } : {})}
          >
            <span className="radio-card-mark" aria-hidden="true" />
            <span className="radio-card-words">
              <span className="radio-card-head">
                <span className="radio-card-title">{card.title}</span>
                {card.aside !== undefined && <span className="radio-card-aside">{card.aside}</span>}
              </span>
              {hasContent(card.description) && <span className="radio-card-description">{card.description}</span>}
              {card.disabledReason !== undefined && (
                <span className="radio-card-description">{card.disabledReason}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </RadioGroup>
  );
}
