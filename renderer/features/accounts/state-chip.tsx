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

interface StateChipProps {
  state: SubscriptionState;
  /** In a list: one word where the full ones are long. */
  isShort?: boolean;
}

/** `Trial`, `Active`, … */
export function StateChip({ state, isShort = false }: StateChipProps) {
  const { t } = useMessages();
  return <Chip tone={tones[state]}>{isShort ? t(`terms.stateShort.${state}`) : t(`terms.state.${state}`)}</Chip>;
}
