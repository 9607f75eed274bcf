// The files of this installation (F32, F36): where they lie, when they were checked, what was set aside, and what
// happened to them.
import type { StorageState } from '../../../shared/contract/storage.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { storageEventWords } from '../../app/storage-event-words.ts';
import { useMessages } from '../../app/use-messages.ts';
import { KeyValue, KeyValueList } from '../../design/key-value.tsx';
import { Notice } from '../../design/notice.tsx';
import { Panel } from '../../design/panel.tsx';
import { StatusDot } from '../../design/status-dot.tsx';
import { useRequest } from '../../host/use-request.ts';

const checks = ['ownWorkQuick', 'ownWorkFull', 'cacheQuick', 'cacheFull'] as const;
/** More ids than this say nothing to a reader. */
const idsShown = 5;

/** Checks, what was set aside, and the history. */
export function StoragePanel() {
  const { t } = useMessages();
  const { data, failure } = useRequest('storage.read', {});
  return (
    <Panel title={t('storage.title')} headingLevel={2}>
      {failure !== null && (
        <Notice tone="danger" title={t('storage.failed')}>
          {failureMessage(failure, t)}
        </Notice>
      )}
      {data !== undefined && <Storage state={data} />}
    </Panel>
  );
}

function Storage({ state }: { readonly state: StorageState }) {
  const { t } = useMessages();
  return (
    <div className="settings-storage">
      {state.isCacheRebuilding && <Notice tone="warning">{t('storage.checks.rebuilding')}</Notice>}
      {!state.hasReserve && <Notice tone="danger">{t('storage.checks.noReserve')}</Notice>}
      <KeyValueList>
        {checks.map((check) => (
          <KeyValue key={check} label={t(`storage.checks.${check}`)}>
            <Check result={state.checks[check]} />
          </KeyValue>
        ))}
        <KeyValue label={t('storage.checks.digest')}>
          <Check result={state.lastDigestAt === null ? null : { at: state.lastDigestAt, isSound: true }} />
        </KeyValue>
        <KeyValue label={t('storage.parked')}>
          {state.parked.length === 0 ? t('storage.parkedNone') : <Parked parked={state.parked} />}
        </KeyValue>
        <KeyValue label={t('storage.history')}>
          {state.events.length === 0 ? t('storage.historyNone') : <History events={state.events} />}
        </KeyValue>
      </KeyValueList>
    </div>
  );
}

function Check({ result }: { readonly result: StorageState['checks'][(typeof checks)[number]] }) {
  const { t } = useMessages();
  if (result === null) return <StatusDot tone="neutral">{t('storage.checks.never')}</StatusDot>;
  const { at, isSound } = result;
  return (
    <StatusDot tone={isSound ? 'positive' : 'danger'}>
      {isSound ? t('storage.checks.sound', { moment: at }) : t('storage.checks.damaged', { moment: at })}
    </StatusDot>
  );
}

function Parked({ parked }: Pick<StorageState, 'parked'>) {
  const { t } = useMessages();
  return (
    <ul className="settings-entries">
      {parked.map(({ type, count, ids }) => (
        <li key={type}>
          {t('storage.parkedEntry', {
            count,
            type,
            ids: `${ids.slice(0, idsShown).join(', ')}${count > idsShown ? ' …' : ''}`,
          })}
        </li>
      ))}
    </ul>
  );
}

function History({ events }: Pick<StorageState, 'events'>) {
  const { t } = useMessages();
  return (
    <ul className="settings-entries">
      {events.map(({ id, happenedAt, event }) => {
        const { title, text } = storageEventWords(event, t);
        return (
          <li key={id}>
            <strong>{title}</strong>
            <p>{text}</p>
            <p>
              <time dateTime={happenedAt}>{t('terms.moment', { moment: happenedAt })}</time>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
