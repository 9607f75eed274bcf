// A filter that is on or off, in the head of a list.
import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import './filter-chip.css';

export interface FilterChipProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** How many rows it would leave. */
  count?: string | undefined;
  /** A second line; its room is kept while it is empty. */
  detail?: string;
  children: ReactNode;
}

/** A toggle with words; pressed state is said to assistive technology. */
export function FilterChip({ isSelected, onChange, count, detail, children }: FilterChipProps) {
  const label = (
    <>
      {isSelected && <Check aria-hidden="true" />}
      {children}
      {count !== undefined && <span className="filter-chip-count">{count}</span>}
    </>
  );
  return (
    <ToggleButton className="filter-chip" isSelected={isSelected} onChange={onChange}>
      {detail === undefined ? (
        label
      ) : (
        <span className="filter-chip-lines">
          <span className="filter-chip-label">{label}</span>
          <span className="filter-chip-detail" title={detail}>
            {detail}
          </span>
        </span>
      )}
    </ToggleButton>
  );
}
