// The sentence for a refused licence quantity (F12): what is wrong, and what is possible. Never corrects what was typed.
import type { ChangeKind } from '../../shared/domain/change.ts';
import type { QuantityAnswer, QuantityLimits } from '../../shared/domain/quantity.ts';
import { highestQuantity, lowestQuantity } from '../../shared/domain/quantity.ts';
import type { Translate } from '../app/i18n.ts';

/** What is wrong with the typed text, with the limit that it met; null where nothing is. */
export function quantityMessage(input: {
  readonly answer: QuantityAnswer;
  readonly text: string;
  readonly kind: ChangeKind;
  readonly limits: QuantityLimits;
  readonly t: Translate;
}): string | null {
  const { answer, text, kind, limits, t } = input;
  if (answer.ok) return null;
  const range = { lowest: lowestQuantity(limits), highest: highestQuantity(limits) };
  switch (answer.problem) {
    case 'empty':
      return t('orderWizard.licences.problem.empty', range);
    case 'not-a-number':
      return t('orderWizard.licences.problem.not-a-number', { ...range, text: shortened(text) });
    case 'fraction':
      return t('orderWizard.licences.problem.fraction', range);
    case 'below-minimum':
      return t('orderWizard.licences.problem.below-minimum', { limit: answer.limit });
    case 'above-maximum':
      return t('orderWizard.licences.problem.above-maximum', { limit: answer.limit });
    case 'below-current':
      return t(`orderWizard.licences.problem.below-current.${kind}`, { current: limits.current, limit: range.lowest });
    case 'not-more-than-current':
      return t('orderWizard.licences.problem.not-more-than-current', { current: limits.current, limit: range.lowest });
    case 'not-a-step':
      return t('orderWizard.licences.problem.not-a-step', { step: answer.step, limit: answer.limit });
  }
}

const shownCharacters = 20;

function shortened(text: string): string {
  const characters = [...text.trim()];
  return characters.length > shownCharacters
    ? `${characters.slice(0, shownCharacters).join('')}…`
    : characters.join('');
}
