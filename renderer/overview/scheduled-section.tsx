// What stays scheduled: an immediate change never silently deletes one that waits (D10).
import { addDays } from '../../shared/domain/calendar.ts';
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import type { ScheduledChange } from '../../shared/domain/subscription.ts';
import { useMessages } from '../app/use-messages.ts';
import { useSlaName } from './old-new-figures.tsx';
import type { NamingCatalogues } from './old-new-figures.tsx';
import { OverviewSection } from './overview-section.tsx';

interface ScheduledSectionProps {
  readonly overview: Pick<OrderOverview, 'stillScheduled'>;
  readonly catalogues: NamingCatalogues;
}

/** The scheduled changes of the subscription, or that there are none. */
export function ScheduledSection({ overview, catalogues }: ScheduledSectionProps) {
  const { t } = useMessages();
  const textOf = useScheduledText(catalogues);
  return (
    <OverviewSection title={t('orderWizard.overview.scheduled')}>
      {overview.stillScheduled.length === 0 ? (
        <p className="overview-muted">{t('orderWizard.overview.scheduledNone')}</p>
      ) : (
        <ul className="overview-scheduled">
          {overview.stillScheduled.map((change) => (
            <li key={change.orderId}>{textOf(change)}</li>
          ))}
        </ul>
      )}
    </OverviewSection>
  );
}

function useScheduledText(catalogues: NamingCatalogues): (change: ScheduledChange) => string {
  const { t } = useMessages();
  const slaName = useSlaName(catalogues);
  return (change) => {
    switch (change.kind) {
      case 'reduce-licences':
        return t('orderWizard.overview.scheduledReduce', { count: change.quantity, date: change.effectiveFrom });
      case 'change-sla':
        return t('orderWizard.overview.scheduledSla', { name: slaName(change.slaId), date: change.effectiveFrom });
      case 'cancel':
        return t('orderWizard.overview.scheduledCancel', { date: addDays(change.effectiveFrom, -1) });
    }
  };
}
