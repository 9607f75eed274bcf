// Everything about the connection and the cache in one panel: portal, last sync, what waits, what failed,
// and Sync now.
import { useLocation } from 'wouter';
import type { SessionState } from '../../../shared/contract/session.ts';
import type { SyncState } from '../../../shared/contract/sync.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { places } from '../../app/places.ts';
import type { Translate } from '../../app/i18n.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { KeyValue, KeyValueList } from '../../design/key-value.tsx';
import { Notice } from '../../design/notice.tsx';
import { StatusDot } from '../../design/status-dot.tsx';
import { useAction } from '../../host/use-request.ts';
import { needingCount, statusWords } from './status-words.ts';

interface SyncDetailsProps {
  session: Extract<SessionState, { kind: 'signed-in' }>;
  sync: SyncState;
}

/** The content of the panel. */
export function SyncDetails({ session, sync }: SyncDetailsProps) {
  const { t } = useMessages();
  const status = statusWords(sync, t);
  return (
    <div className="sync-details">
      <h2 className="popover-panel-title">{t('connection.details.title')}</h2>
      {sync.connection.kind === 'offline' && (
        <Notice tone="warning" title={t(`connection.details.reason.${sync.connection.reason}`)}>
          {t('connection.details.offlineWork')}
        </Notice>
      )}
      {session.portal.isSample && <Notice tone="info">{t('app.sampleDataExplained')}</Notice>}
      {!session.isSecretKept && <Notice tone="info">{t('connection.details.secretNotKept')}</Notice>}
      <KeyValueList>
        <KeyValue label={t('connection.details.portal')}>
          {session.portal.name} {session.portal.isSample && <Chip tone="info">{t('app.sampleData')}</Chip>}
        </KeyValue>
        <KeyValue label={t('connection.details.signedInAs')}>{session.staff.name}</KeyValue>
        <KeyValue label={t('connection.details.connection')}>
          <StatusDot tone={status.tone} isBusy={status.isBusy}>
            {connectionWord(sync, t)}
          </StatusDot>
        </KeyValue>
        <KeyValue label={t('connection.details.lastSync')}>
          {sync.lastSyncAt === null ? t('connection.details.never') : <Moment at={sync.lastSyncAt} />}
        </KeyValue>
        <KeyValue label={t('connection.details.waitingOrders')}>{sync.outbox.orders.waiting}</KeyValue>
        {sync.outbox.edits.waiting > 0 && (
          <KeyValue label={t('connection.details.waitingEdits')}>{sync.outbox.edits.waiting}</KeyValue>
        )}
        {sync.outbox.quotes.waiting > 0 && (
          <KeyValue label={t('connection.details.waitingQuotes')}>{sync.outbox.quotes.waiting}</KeyValue>
        )}
        {needingCount(sync) > 0 && (
          <KeyValue label={t('connection.details.needAttention')}>{needingCount(sync)}</KeyValue>
        )}
        {sync.parkedEntities > 0 && (
          <KeyValue label={t('connection.details.parked')}>
            {t('connection.details.parkedExplained', { count: sync.parkedEntities })}
          </KeyValue>
        )}
      </KeyValueList>
      {needsLook(sync) && <ToOutbox />}
      <SyncNow sync={sync} />
    </div>
  );
}

/** Something is in the outbox. */
function needsLook(sync: SyncState): boolean {
  const { orders, edits } = sync.outbox;
  return needingCount(sync) + orders.waiting + edits.waiting > 0;
}

/** Leads there, and closes the panel. */
function ToOutbox() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  return (
    <Button slot="close" onPress={() => navigate(places.outbox)}>
      {t('connection.details.toOutbox')}
    </Button>
  );
}

function connectionWord({ connection }: SyncState, t: Translate): string {
  switch (connection.kind) {
    case 'unknown':
      return t('connection.status.connecting');
    case 'offline':
      return t('connection.status.offline');
    case 'connected':
      return t('connection.status.connected');
  }
}

function SyncNow({ sync }: { sync: SyncState }) {
  const { t } = useMessages();
  // What comes of it is pushed; its answer may be older than what was pushed since.
  const run = useAction('sync.run');
  return (
    <>
      {run.failure !== null && (
        <Notice tone="danger" live="assertive">
          {failureMessage(run.failure, t)}
        </Notice>
      )}
      <div className="sync-details-foot">
        <span role="status">
          {sync.connection.kind === 'connected' && sync.activity.kind === 'idle' ? t('connection.details.synced') : ''}
        </span>
        <Button
          variant="primary"
          isPending={run.isRunning || sync.activity.kind !== 'idle'}
          onPress={() => void run.run({})}
        >
          {t('connection.details.syncNow')}
        </Button>
      </div>
    </>
  );
}

function Moment({ at }: { at: string }) {
  const { t } = useMessages();
  return <time dateTime={at}>{t('terms.moment', { moment: at })}</time>;
}
