// The button with words on it: the verb of what happens. Never a link, never without text.
import type { ReactNode } from 'react';
import { Pressable } from './pressable.tsx';
import type { PressableProps } from './pressable.tsx';
import { Spinner } from './spinner.tsx';
import './button.css';

export interface ButtonProps extends PressableProps {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'small' | 'medium' | 'large';
  /** A lucide icon element before the words. */
  icon?: ReactNode;
  children: ReactNode;
}

/** A button. `isPending` keeps its width and focus, shows a spinner, and ignores presses. */
export function Button({ variant = 'secondary', size = 'medium', icon, children, ...rest }: ButtonProps) {
  return (
    <Pressable {...rest} className={`button button-${variant} button-${size}`}>
      <span className="button-words">
        {icon}
        {children}
      </span>
      {rest.isPending === true && <Spinner />}
    </Pressable>
  );
}
