// The state of a subscription as a chip: its word, and the colour of its meaning.
import type { SubscriptionState } from '../../../shared/domain/subscription.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Chip } from '../../design/chip.tsx';
import type { Tone } from '../../design/tone.ts';

const tones = {
  trial: 'info',
  'trial-expired': 'danger',
  active: 'positive',
  'cancellation-scheduled': 'warning',
  ended: 'neutral',
} as const satisfies Record<SubscriptionState, Tone>;

/** `Trial`, `Active`, … */
export function StateChip({ state }: { state: SubscriptionState }) {
  const { t } = useMessages();
  return <Chip tone={tones[state]}>{t(`terms.state.${state}`)}</Chip>;
}
