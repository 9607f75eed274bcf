// How far something is that takes over half a second (F33); counts and rate stand beside it as text.
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import './progress-bar.css';

export interface ProgressBarProps {
  label: string;
  /** 0 to 1; left out while the end is not known. */
  value?: number | undefined;
  /** The figures at the end of the label line, for example "41,200 of 100,000". */
  valueLabel?: ReactNode;
}

/** A progress bar with its label and figures. */
export function ProgressBar({ label, value, valueLabel }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className="progress-bar"
      minValue={0}
      maxValue={1}
      value={value ?? 0}
      isIndeterminate={value === undefined}
    >
      {({ percentage, isIndeterminate }) => (
        <>
          <div className="progress-bar-words">
            <Label>{label}</Label>
            <span className="progress-bar-figures">{valueLabel}</span>
          </div>
          <div className="progress-bar-track">
            <div
              className="progress-bar-fill"
              data-indeterminate={isIndeterminate || undefined}
              style={isIndeterminate ? {} : { inlineSize: `${percentage ?? 0}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
