// A coloured dot with its word: connection, sync, lines of a list.
import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';
import './tone.css';
import './status-dot.css';

export interface StatusDotProps {
  tone: Tone;
  /** The word that says the state; required, since colour alone says nothing. */
  children: ReactNode;
  /** Something is going on: the dot pulses, unless motion is reduced. */
  isBusy?: boolean | undefined;
}

/** A dot and a word. */
export function StatusDot({ tone, children, isBusy }: StatusDotProps) {
  return (
    <span className="status-dot" data-tone={tone} data-busy={isBusy === true || undefined}>
      <span className="status-dot-mark" aria-hidden="true" />
      <span className="status-dot-words">{children}</span>
    </span>
  );
}
