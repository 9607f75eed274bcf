// "What is this": a small button that opens an explanation, by mouse and by keyboard (F34, D6).
import type { ReactNode } from 'react';
import { Info } from 'lucide-react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { IconButton } from './icon-button.tsx';
import './option.css';
import './info-button.css';

export interface InfoButtonProps {
  /** Name of the button and of the explanation, for example "What are trunk lines?". */
  label: string;
  children: ReactNode;
}

/** Opens a popover with an explanation; Escape closes it and returns focus. */
export function InfoButton({ label, children }: InfoButtonProps) {
  return (
    <DialogTrigger>
      <IconButton label={label} icon={<Info />} size="small" hasTooltip={false} />
      <Popover className="popover info-popover" offset={4}>
        <Dialog className="info-popover-words" aria-label={label}>
          <p className="info-popover-title">{label}</p>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
