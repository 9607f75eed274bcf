// The foot of ordering from a quote: before, on to the purchase; after it, where the user goes next: back to the quote
// where the portal has accepted everything, to the outbox where something waits or is to be decided.
import { useLocation } from 'wouter';
import { places } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import type { PlaceOrders } from './use-place-orders.ts';

interface OrderFootProps {
  /** Null while nothing was placed. */
  readonly outcomes: PlaceOrders['outcomes'] | null;
  readonly isPlacing: boolean;
  /** How many lines are ordered. */
  readonly count: number;
  /** Why nothing can be ordered now; undefined where it can. */
  readonly notReady: string | undefined;
  readonly onBack: () => void;
  readonly onComplete: () => void;
}

/** Always in sight; the likely way on is at the right. */
export function OrderFoot({ outcomes, isPlacing, count, notReady, onBack, onComplete }: OrderFootProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const back = { label: t('quotePage.order.back'), go: onBack };
  const complete = { label: t('quotePage.order.complete', { count }), go: onComplete };
  const outbox = { label: t('orderWizard.waiting.toOutbox'), go: () => navigate(places.outbox) };
  const [aside, onward] =
    outcomes === null ? [back, complete] : isAllAccepted(outcomes) ? [outbox, back] : [back, outbox];
  return (
    <footer className="quote-order-foot">
      <Button variant="quiet" isDisabled={isPlacing} onPress={aside.go}>
        {aside.label}
      </Button>
      <span className="quote-order-forward">
        <Button
          variant="primary"
          {...(outcomes === null && notReady !== undefined ? { disabledReason: notReady } : {})}
          onPress={onward.go}
        >
          {onward.label}
        </Button>
      </span>
    </footer>
  );
}

/** Nothing waits in the outbox, and nothing is left to be decided there. */
function isAllAccepted(outcomes: PlaceOrders['outcomes']): boolean {
  return [...outcomes.values()].every((outcome) => outcome.ok && outcome.value.state.kind === 'accepted');
}
