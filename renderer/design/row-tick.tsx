// A tick in a row of a DataGrid: pressed with the pointer. With the keyboard the row itself is ticked (`onTick`), so that
// the rows of a long list are no tab stops.
import { Check } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import './checkbox.css';

export interface RowTickProps {
  /** Says what is ticked. */
  label: string;
  isSelected: boolean;
  onChange: () => void;
}

/** A checkbox without words beside it. */
export function RowTick({ label, isSelected, onChange }: RowTickProps) {
  return (
    <AriaCheckbox
      className="checkbox"
      aria-label={label}
      isSelected={isSelected}
      onChange={onChange}
      excludeFromTabOrder
    >
      <span className="checkbox-mark" aria-hidden="true">
        <Check />
      </span>
    </AriaCheckbox>
  );
}
