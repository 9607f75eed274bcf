// The state of a quote as a chip (D16): its word, and the colour of its meaning.
import type { QuoteState } from '../../shared/domain/quote-state.ts';
import { useMessages } from './use-messages.ts';
import { Chip } from '../design/chip.tsx';
import type { Tone } from '../design/tone.ts';

const tones = {
  draft: 'neutral',
  sent: 'info',
  accepted: 'positive',
  declined: 'neutral',
  expired: 'warning',
  ordered: 'positive',
  superseded: 'neutral',
} as const satisfies Record<QuoteState, Tone>;

/** `Draft`, `Sent`, … */
export function QuoteStateChip({ state }: { readonly state: QuoteState }) {
  const { t } = useMessages();
  return <Chip tone={tones[state]}>{t(`terms.quoteState.${state}`)}</Chip>;
}
