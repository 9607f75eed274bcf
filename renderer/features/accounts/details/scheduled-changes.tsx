// What waits for its date on a subscription (D7, D8, D10), in sentences with dates.
import { addDays } from '../../../../shared/domain/calendar.ts';
import type { Catalogue } from '../../../../shared/domain/catalogue.ts';
import type { ScheduledChange, Subscription } from '../../../../shared/domain/subscription.ts';
import type { Language } from '../../../../shared/domain/text.ts';
import type { Translate } from '../../../app/i18n.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { KeyValue } from '../../../design/key-value.tsx';

interface ScheduledChangesProps {
  subscription: Subscription;
  catalogue: Catalogue | undefined;
}

/** A row of the facts; none where nothing is scheduled. */
export function ScheduledChanges({ subscription, catalogue }: ScheduledChangesProps) {
  const { t, language } = useMessages();
  if (subscription.scheduledChanges.length === 0) return null;
  return (
    <KeyValue label={t('accountDetails.subscription.scheduled')}>
      <ul className="scheduled-changes">
        {subscription.scheduledChanges.map((change) => (
          <li key={change.kind}>{scheduledWords(change, catalogue, language, t)}</li>
        ))}
      </ul>
    </KeyValue>
  );
}

function scheduledWords(
  change: ScheduledChange,
  catalogue: Catalogue | undefined,
  language: Language,
  t: Translate,
): string {
  switch (change.kind) {
    case 'reduce-licences': {
      const licences = t('terms.licences', { count: change.quantity });
      return t('accountDetails.subscription.reduceTo', { licences, date: change.effectiveFrom });
    }
    case 'change-sla': {
      const sla = catalogue?.slas.find(({ id }) => id === change.slaId)?.name[language] ?? change.slaId;
      return t('accountDetails.subscription.changeSlaTo', { sla, date: change.effectiveFrom });
    }
    case 'cancel':
      return t('accountDetails.subscription.cancels', { date: addDays(change.effectiveFrom, -1) });
  }
}
