// The product's mark: four licences, one of them still open. Never a button.
import './brand-mark.css';

/** Sized by its surroundings; stands beside the product's name, so it is hidden from assistive technology. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 16 16" aria-hidden="true">
      <rect className="brand-mark-ground" width="16" height="16" rx="4" />
      <rect className="brand-mark-seat" x="3.5" y="3.5" width="4" height="4" rx="1.2" />
      <rect className="brand-mark-seat" x="8.5" y="3.5" width="4" height="4" rx="1.2" />
      <rect className="brand-mark-seat" x="3.5" y="8.5" width="4" height="4" rx="1.2" />
      <rect className="brand-mark-open" x="9" y="9" width="3" height="3" rx="0.9" />
    </svg>
  );
}
