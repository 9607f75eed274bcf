// What happened to a file, in words: what it was, what it means, what to do. Never technical terms.
import type { OwnWorkCounts, StorageEvent } from '../../shared/contract/storage.ts';
import type { Translate } from './i18n.ts';

export interface StorageEventWords {
  readonly tone: 'info' | 'positive' | 'warning' | 'danger';
  readonly title: string;
  readonly text: string;
}

/** The words for an event. */
export function storageEventWords(event: StorageEvent, t: Translate): StorageEventWords {
  switch (event.kind) {
    case 'own-work-salvaged':
      return salvagedWords(event, t);
    case 'own-work-mended': {
      const words = [t('storage.events.mendedText'), ...keptAs(event.keptAs, t), t('storage.events.mendedAgain')];
      return { tone: 'info', title: t('storage.events.mended'), text: words.join(' ') };
    }
    case 'own-work-put-back':
      return { tone: 'info', title: t('storage.events.putBack'), text: t('storage.events.putBackText') };
    case 'disk-full':
      return { tone: 'danger', title: t('storage.events.diskFull'), text: t('storage.events.diskFullText') };
    case 'cache-damaged': {
      const isReadable = event.damage !== 'unreadable';
      const what = isReadable ? t('storage.events.cacheReadMeanwhile') : t('storage.events.cacheSetAside');
      const words = [what, t('storage.events.ownWorkUntouched'), ...keptAs(event.keptAs, t)];
      return { tone: 'warning', title: t('storage.events.cacheDamaged'), text: words.join(' ') };
    }
    case 'cache-rebuilt': {
      const words = [t('storage.events.ownWorkUntouched'), ...keptAs(event.keptAs, t)];
      return { tone: 'positive', title: t('storage.events.cacheRebuilt'), text: words.join(' ') };
    }
    case 'backup-restored':
      return {
        tone: 'positive',
        title: t('storage.events.restored', { date: event.date }),
        text: [t('storage.events.restoredText', { count: event.rows }), t('storage.events.olderCopies')].join(' '),
      };
  }
}

/** "1 order, 2 drafts": what there is; what there is none of goes without saying. */
export function ownWorkWords({ orders, edits, quotes, drafts }: OwnWorkCounts, t: Translate): string {
  const words = [
    ...(orders > 0 ? [t('storage.backups.orders', { count: orders })] : []),
    ...(edits > 0 ? [t('storage.backups.edits', { count: edits })] : []),
    ...(quotes > 0 ? [t('storage.backups.quotes', { count: quotes })] : []),
    ...(drafts > 0 ? [t('storage.backups.drafts', { count: drafts })] : []),
  ];
  return words.length === 0 ? t('storage.backups.nothing') : words.join(', ');
}

function salvagedWords(event: Extract<StorageEvent, { kind: 'own-work-salvaged' }>, t: Translate): StorageEventWords {
  const { rows, fromBackups, unreadable, isCountCertain } = event;
  const isWhole = unreadable === 0 && isCountCertain;
  const words = [
    t('storage.events.salvagedRows', { count: rows }),
    ...(fromBackups > 0
      ? [t('storage.events.salvagedFromBackups', { count: fromBackups }), t('storage.events.olderCopies')]
      : []),
    ...(unreadable > 0 ? [t('storage.events.salvagedUnreadable', { count: unreadable })] : []),
    ...(isCountCertain ? [] : [t('storage.events.salvagedUncertain')]),
    ...(isWhole ? [t('storage.events.salvagedWhole')] : []),
    ...keptAs(event.keptAs, t),
  ];
  return { tone: isWhole ? 'info' : 'danger', title: t('storage.events.salvaged'), text: words.join(' ') };
}

function keptAs(file: string | null, t: Translate): string[] {
  return file === null ? [] : [t('storage.events.keptAs', { file })];
}
