// A button with a panel that opens beside it: sync details, the columns of a list. Escape closes it and
// gives the focus back. Never a question that must be answered: that is a Dialog.
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import type { PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import './option.css';
import './popover.css';

export interface PopoverProps {
  /** A Button, an IconButton, or react-aria's Button. */
  trigger: ReactNode;
  /** Accessible name of the panel. */
  label: string;
  placement?: NonNullable<AriaPopoverProps['placement']>;
  children: ReactNode;
}

/** Opens a named panel from its trigger. */
export function Popover({ trigger, label, placement = 'bottom end', children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="popover popover-panel" placement={placement} offset={4}>
        <Dialog className="popover-panel-content" aria-label={label}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
