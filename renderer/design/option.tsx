// One choice of Select and ComboBox, as data and as a row in the open list.
// Never used by features directly, except for the type.
import { Check } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { useDesignTexts } from './locale-provider.tsx';
import './option.css';

/** One choice: `label` is what is shown and searched. */
export interface Option {
  id: string;
  label: string;
  description?: string;
  isDisabled?: boolean;
}

/** The list inside the popover; its options come through react-aria's context or `options`. */
export function OptionList({ options }: { options?: readonly Option[] }) {
  const texts = useDesignTexts();
  return (
    <ListBox<Option>
      className="option-list"
      {...(options === undefined ? {} : { items: options })}
      renderEmptyState={() => <div className="option-list-empty">{texts.noMatches}</div>}
    >
      {(option) => (
        <ListBoxItem className="option" textValue={option.label} isDisabled={option.isDisabled ?? false}>
          <span className="option-words">
            <Text slot="label">{option.label}</Text>
            {option.description !== undefined && (
              <Text slot="description" className="option-description">
                {option.description}
              </Text>
            )}
          </span>
          <Check className="option-check" aria-hidden="true" />
        </ListBoxItem>
      )}
    </ListBox>
  );
}
