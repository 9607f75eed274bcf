// Facts as labels and values in aligned columns: details and the order overview.
import type { ReactNode } from 'react';
import './key-value.css';

export interface KeyValueListProps {
  children: ReactNode;
  /** `lines` draws hairlines between rows, `plain` none; `stacked` puts the label above the value. */
  layout?: 'lines' | 'plain' | 'stacked';
}

/** The list around `KeyValue` rows. */
export function KeyValueList({ children, layout = 'plain' }: KeyValueListProps) {
  return <dl className={`key-values key-values-${layout}`}>{children}</dl>;
}

export interface KeyValueProps {
  label: ReactNode;
  children: ReactNode;
  /** Figures stand at the end, so that amounts form one column. */
  align?: 'start' | 'end';
  /** `total` is the heavier last row. */
  emphasis?: 'normal' | 'total';
}

/** One fact: muted label, then the value. */
export function KeyValue({ label, children, align = 'start', emphasis = 'normal' }: KeyValueProps) {
  return (
    <div className={`key-value key-value-${align} key-value-${emphasis}`}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
