// A change: the old value, the new one, and the difference (design principle 2). Unchanged values stand alone.
import type { ReactNode } from 'react';
import { ArrowRight } from 'lucide-react';
import { useDesignTexts } from './locale-provider.tsx';
import { hasContent } from './field.tsx';
import './old-new.css';

export interface OldNewProps {
  from: ReactNode;
  to: ReactNode;
  /** For example `+5` or `<Money sign="exceptZero" …/>`. */
  difference?: ReactNode;
  /** True where nothing changes: shows only `to`. */
  isUnchanged?: boolean;
  size?: 'normal' | 'large';
}

/** Old → new, with the difference behind it. */
export function OldNew({ from, to, difference, isUnchanged, size = 'normal' }: OldNewProps) {
  const texts = useDesignTexts();
  if (isUnchanged === true) return <span className={`old-new old-new-${size}`}>{to}</span>;
  return (
    <span className={`old-new old-new-${size}`}>
      <span className="old-new-from">{from}</span>
      <ArrowRight className="old-new-arrow" aria-hidden="true" />
      <span className="visually-hidden">{texts.changesTo}</span>
      <span className="old-new-to">{to}</span>
      {hasContent(difference) && <span className="old-new-difference">{difference}</span>}
    </span>
  );
}
