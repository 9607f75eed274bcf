// A word that was put on something and can be taken off again. A state is a Chip, a filter a FilterChip.
import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import type { Tone } from './tone.ts';
import './tone.css';
import './tag.css';

export interface TagProps {
  tone?: Tone;
  /** An icon instead of the cross, where the button does something else than take it off. */
  icon?: ReactNode;
  /** Says what the button does to which word. */
  actionLabel: string;
  onAction: () => void;
  disabledReason?: string | undefined;
  isPending?: boolean;
  /** The word is taken off, and this is not done yet. */
  isStruck?: boolean;
  children: ReactNode;
}

/** The word and its button. */
export function Tag(props: TagProps) {
  const {
    tone = 'neutral',
    icon = <X />,
    actionLabel,
    onAction,
    disabledReason,
    isPending,
    isStruck,
    children,
  } = props;
  return (
    <span className="tag" data-tone={tone}>
      {isStruck === true ? <s>{children}</s> : <span>{children}</span>}
      <IconButton
        size="small"
        label={actionLabel}
        icon={icon}
        disabledReason={disabledReason}
        isPending={isPending}
        onPress={onAction}
      />
    </span>
  );
}
