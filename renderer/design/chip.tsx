// A state in a word on a tint. Never colour alone, never clickable: a filter is a FilterChip.
import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';
import './tone.css';
import './chip.css';

export interface ChipProps {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}

/** A status chip: tint, text, and a word. */
export function Chip({ tone = 'neutral', icon, children }: ChipProps) {
  return (
    <span className="chip" data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
