// The first sync's counts, rate and time left (F33), above the list, which is usable meanwhile.
import { useState } from 'react';
import type { Translate } from '../../app/i18n.ts';
import { useMessages } from '../../app/use-messages.ts';
import { ProgressBar } from '../../design/progress-bar.tsx';
import { useEvent } from '../../host/use-event.ts';
import { useRequest } from '../../host/use-request.ts';
import { firstSyncProgress } from './first-sync-progress.ts';
import type { FirstSyncProgress, Sighting } from './first-sync-progress.ts';
import './first-sync.css';

interface Sightings {
  /** Which sync they are of: when it started. */
  readonly sync: string;
  readonly first: Sighting;
  readonly newest: Sighting;
}

const secondsInMinute = 60;

/** Nothing, except during a first sync. */
export function FirstSync() {
  const { t } = useMessages();
  const activity = useRequest('sync.read', {}).data?.activity;
  const [sightings, setSightings] = useState<Sightings | null>(null);
  useEvent('sync.changed', (state) => {
    if (state.activity.kind !== 'snapshot') return;
    const sync = state.activity.startedAt;
    const newest = { atMs: performance.now(), stored: state.activity.stored };
    setSightings((seen) => ({ sync, first: seen?.sync === sync ? seen.first : newest, newest }));
  });

  if (activity?.kind !== 'snapshot') return null;
  const { stored, total, startedAt } = activity;
  const now = { atMs: 0, stored };
  const { first, newest } = sightings?.sync === startedAt ? sightings : { first: now, newest: now };
  const progress = firstSyncProgress(first, newest, total);
  const counts =
    total === null
      ? t('connection.firstSync.counting', { stored })
      : t('connection.firstSync.progress', { stored, total });
  return (
    <section className="first-sync" aria-label={t('connection.firstSync.title')}>
      <ProgressBar
        label={`${t('connection.firstSync.title')}. ${t('connection.firstSync.meanwhile')}`}
        value={progress.share ?? undefined}
        valueLabel={[
          counts,
          ...(stored === total ? [t('connection.firstSync.finishing')] : speedWords(progress, t)),
        ].join(' · ')}
      />
    </section>
  );
}

function speedWords({ ratePerSecond, secondsLeft }: FirstSyncProgress, t: Translate): string[] {
  if (ratePerSecond === null) return [];
  const rate = t('connection.firstSync.rate', { rate: ratePerSecond });
  if (secondsLeft === null) return [rate];
  const left =
    secondsLeft < secondsInMinute
      ? t('connection.firstSync.secondsLeft', { count: secondsLeft })
      : t('connection.firstSync.minutesLeft', { count: Math.ceil(secondsLeft / secondsInMinute) });
  return [rate, left];
}
