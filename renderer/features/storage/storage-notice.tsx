// What happened to the files, under the bar, until it was seen: a repair never passes in silence (F36).
import { useLocation } from 'wouter';
import type { StorageState } from '../../../shared/contract/storage.ts';
import { places } from '../../app/places.ts';
import { storageEventWords } from '../../app/storage-event-words.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { keepAnswer, useAction, useAnswers, useRequest } from '../../host/use-request.ts';

type Entry = StorageState['events'][number];

/** Nothing, where everything has been seen. */
export function StorageNotice() {
  const { t } = useMessages();
  const client = useAnswers();
  const [, navigate] = useLocation();
  const markSeen = useAction('storage.mark-seen');
  const events = useRequest('storage.read', {}).data?.events ?? [];
  const understand = async () => {
    const result = await markSeen.run({});
    if (result.ok) keepAnswer(client, 'storage.read', {}, result.value);
  };
  return unseen(events).map(({ id, event }, index) => {
    const { tone, title, text } = storageEventWords(event, t);
    const actions = (
      <>
        <Button size="small" variant="quiet" onPress={() => navigate(places.settings)}>
          {t('storage.notice.details')}
        </Button>
        <Button size="small" isPending={markSeen.isRunning} onPress={() => void understand()}>
          {t('storage.notice.seen')}
        </Button>
      </>
    );
    return (
      <Notice key={id} tone={tone} layout="banner" live="polite" title={title} {...(index === 0 ? { actions } : {})}>
        {text}
      </Notice>
    );
  });
}

/** The newest of each matter: a cache that was fetched again says all that its damage said. */
function unseen(events: readonly Entry[]): Entry[] {
  const matters = new Set<string>();
  return events.filter(({ isSeen, event: { kind } }) => {
    const matter = kind === 'cache-damaged' ? 'cache-rebuilt' : kind;
    const isNews = !isSeen && kind !== 'backup-restored' && !matters.has(matter);
    matters.add(matter);
    return isNews;
  });
}
