// Backups of own work (F36): of which days, what is in each, and Restore, which only adds.
import { useState } from 'react';
import type { BackupList, OwnWorkCounts } from '../../../shared/contract/storage.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { ownWorkWords } from '../../app/storage-event-words.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { DateText } from '../../design/date-text.tsx';
import { Notice } from '../../design/notice.tsx';
import { Panel } from '../../design/panel.tsx';
import { useRequest } from '../../host/use-request.ts';
import { RestoreDialog } from './restore-dialog.tsx';

/** The list, the newest first. */
export function BackupsPanel() {
  const { t } = useMessages();
  const { data, failure } = useRequest('backups.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [restored, setRestored] = useState<OwnWorkCounts | null>(null);
  return (
    <Panel title={t('storage.backups.title')} headingLevel={2}>
      <div className="settings-storage">
        <p className="settings-hint">{t('storage.backups.text')}</p>
        {failure !== null && (
          <Notice tone="danger" title={t('storage.backups.listFailed')}>
            {failureMessage(failure, t)}
          </Notice>
        )}
        {restored !== null && (
          <Notice tone="positive" live="polite">
            {isNothing(restored)
              ? t('storage.backups.nothingAdded')
              : t('storage.backups.added', { contents: ownWorkWords(restored, t) })}
          </Notice>
        )}
        {data?.backups.length === 0 && <p>{t('storage.backups.empty')}</p>}
        <Backups backups={data?.backups ?? []} onRestore={setChosen} />
      </div>
      {chosen !== null && (
        <RestoreDialog
          date={chosen}
          onClose={() => setChosen(null)}
          onRestored={(counts) => {
            setRestored(counts);
            setChosen(null);
          }}
        />
      )}
    </Panel>
  );
}

interface BackupsProps extends BackupList {
  readonly onRestore: (date: string) => void;
}

function Backups({ backups, onRestore }: BackupsProps) {
  const { t } = useMessages();
  if (backups.length === 0) return null;
  return (
    <ul className="settings-backups">
      {backups.map(({ date, writtenAt, contents }) => (
        <li key={date}>
          <span className="settings-backup-date">
            <DateText date={date} />
          </span>
          <span className="settings-backup-contents">
            {contents === null ? t('storage.backups.unreadable') : ownWorkWords(contents, t)}
            <span className="settings-hint">{t('storage.backups.writtenAt', { moment: writtenAt })}</span>
          </span>
          <Button
            size="small"
            disabledReason={contents === null ? t('storage.backups.unreadable') : undefined}
            aria-label={t('storage.backups.restoreOf', { date })}
            onPress={() => onRestore(date)}
          >
            {t('storage.backups.restore')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function isNothing({ orders, edits, quotes, drafts }: OwnWorkCounts): boolean {
  return orders + edits + quotes + drafts === 0;
}
