// The status area at the top right (F2): connected or offline in words, what waits, and the sync details
// behind it. Changes are read out politely.
import { Fragment } from 'react';
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { SessionState } from '../../../shared/contract/session.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Popover } from '../../design/popover.tsx';
import { StatusDot } from '../../design/status-dot.tsx';
import { useRequest } from '../../host/use-request.ts';
import './status-area.css';
import { statusWords, waitingWords } from './status-words.ts';
import { SyncDetails } from './sync-details.tsx';

interface StatusAreaProps {
  session: Extract<SessionState, { kind: 'signed-in' }>;
}

/** A button that says the state, and opens its details. */
export function StatusArea({ session }: StatusAreaProps) {
  const { t } = useMessages();
  const sync = useRequest('sync.read', {}).data;
  if (sync === undefined) return null;
  const status = statusWords(sync, t);
  const all = [...waitingWords(sync, t), status];
  return (
    <>
      <Popover
        label={t('connection.details.title')}
        trigger={
          <Button
            className="status-area"
            aria-label={`${all.map(({ words }) => words).join(', ')}. ${t('connection.status.label')}`}
          >
            {all.map(({ tone, words, isBusy }) => (
              <Fragment key={words}>
                {/* What is read must be what is seen, word by word: the space parts them. */}
                <StatusDot tone={tone} isBusy={isBusy}>
                  {words}
                </StatusDot>{' '}
              </Fragment>
            ))}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        <SyncDetails session={session} sync={sync} />
      </Popover>
      <span className="visually-hidden" role="status">
        {sync.connection.kind === 'offline' ? t('connection.status.offline') : ''}
      </span>
    </>
  );
}
