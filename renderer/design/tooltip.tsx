// A short explanation that opens on hover and on keyboard focus. Never the only place where something is said.
import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { TooltipProps as AriaTooltipProps } from 'react-aria-components/Tooltip';
import './tooltip.css';

const openDelayMs = 450;

export interface TooltipProps {
  text: ReactNode;
  /** Key hint behind the text, usually a `Shortcut`. */
  shortcut?: ReactNode;
  placement?: NonNullable<AriaTooltipProps['placement']>;
  /** One focusable trigger: a Button, an IconButton, or an element inside react-aria's Focusable. */
  children: ReactNode;
}

/** Wraps one focusable trigger and explains it. */
export function Tooltip({ text, shortcut, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={openDelayMs} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" placement={placement} offset={6}>
        <span>{text}</span>
        {shortcut}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
