// The small turning mark for "this is happening". Says nothing to assistive technology: its owner does.
import { LoaderCircle } from 'lucide-react';
import './spinner.css';

/** A decorative spinner of icon size; still where motion is reduced. */
export function Spinner() {
  return (
    <span className="spinner" aria-hidden="true">
      <LoaderCircle />
    </span>
  );
}
