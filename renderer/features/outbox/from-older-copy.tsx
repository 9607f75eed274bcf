// Why an item waits for the user that was taken from a backup, or out of a damaged file. Decides nothing.
import { useMessages } from '../../app/use-messages.ts';

/** The words. */
export function FromOlderCopy() {
  const { t } = useMessages();
  return <p>{t('outbox.fromOlderCopy')}</p>;
}
