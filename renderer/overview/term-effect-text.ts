// What becomes of the minimum term, in the summary's few words and in the overview's full sentence
// (D4, D9): always with the dates, never only an icon.
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import type { Translate } from '../app/i18n.ts';
import { useMessages } from '../app/use-messages.ts';

/** `Starts, until 15 Nov 2027`. */
export function useTermEffectText({ term, effectiveFrom }: Pick<OrderOverview, 'term' | 'effectiveFrom'>): string {
  const { t } = useMessages();
  const { after } = term;
  if (after === null || after.lastDay < effectiveFrom) return t('orderWizard.summary.termOpenEnded');
  const date = after.lastDay;
  switch (term.effect) {
    case 'starts':
      return t('orderWizard.summary.termStarts', { date });
    case 'restarts':
      return t('orderWizard.summary.termRestarts', { date });
    case 'unchanged':
      return t('orderWizard.summary.termUnchanged', { date });
  }
}

/** What happens to the term and why, as a sentence. */
export function termSentence(
  { term, effectiveFrom }: Pick<OrderOverview, 'term' | 'effectiveFrom'>,
  t: Translate,
): string {
  const { after, before } = term;
  if (after === null || after.lastDay < effectiveFrom) return t(openEndedKey(term.reason));
  const dates = {
    months: t('terms.months', { count: after.months }),
    from: after.startsOn,
    until: after.lastDay,
  };
  switch (term.reason) {
    case 'catalogue-restarts':
      return t('orderWizard.term.catalogue-restarts', { ...dates, before: before?.lastDay ?? after.startsOn });
    case 'trial-upgrade':
      return t('orderWizard.term.trial-upgrade', dates);
    case 'catalogue-keeps':
      return t('orderWizard.term.catalogue-keeps', dates);
    case 'addition-keeps':
      return t('orderWizard.term.addition-keeps', dates);
    case 'open-ended-keeps':
      return t('orderWizard.term.open-ended-keeps');
  }
}

function openEndedKey(reason: OrderOverview['term']['reason']) {
  return reason === 'addition-keeps'
    ? ('orderWizard.term.addition-keeps-open' as const)
    : ('orderWizard.term.open-ended-keeps' as const);
}
