// A button that is only an icon; its name is said by tooltip and to assistive technology.
import type { ReactNode } from 'react';
import { Pressable } from './pressable.tsx';
import type { PressableProps } from './pressable.tsx';
import './icon-button.css';

export interface IconButtonProps extends Omit<PressableProps, 'aria-label' | 'tooltip'> {
  /** Accessible name, also shown as tooltip. */
  label: string;
  /** A lucide icon element. */
  icon: ReactNode;
  variant?: 'quiet' | 'secondary';
  size?: 'small' | 'medium' | 'large';
  /** False where the name already stands beside it. */
  hasTooltip?: boolean;
}

/** An icon with a name. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, variant = 'quiet', size = 'medium', hasTooltip = true, ...rest } = props;
  return (
    <Pressable
      {...rest}
      aria-label={label}
      {...(hasTooltip ? { tooltip: label } : {})}
      className={`icon-button icon-button-${variant} icon-button-${size}`}
    >
      {icon}
    </Pressable>
  );
}
