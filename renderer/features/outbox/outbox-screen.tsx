// The outbox (F19): what needs a decision, what was refused, what waits and why, what arrived last; and what can be done
// about each. Never sends, withdraws or orders anything that was not asked for here.
import { useEffect, useMemo, useRef, useState } from 'react';
import { Send } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Outbox } from '../../../shared/contract/outbox.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { places } from '../../app/places.ts';
import { toasts } from '../../app/toasts.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { ErrorState } from '../../design/error-state.tsx';
import { Skeleton } from '../../design/skeleton.tsx';
import { showToast } from '../../design/toast.tsx';
import { useRequest } from '../../host/use-request.ts';
import { ConfirmFigures } from './confirm-figures.tsx';
import { OutboxContext } from './outbox-context.ts';
import type { OutboxDesk, OutboxQuestion } from './outbox-context.ts';
import { OutboxList } from './outbox-list.tsx';
import { WithdrawItem } from './withdraw-item.tsx';
import './outbox-screen.css';

interface OutboxScreenProps {
  readonly session: Extract<SessionState, { kind: 'signed-in' }>;
}

/** The screen, in each of its states. */
export function OutboxScreen({ session }: OutboxScreenProps) {
  const { t } = useMessages();
  const list = useRequest('outbox.list', {});
  const headingRef = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState(0);
  // Once the question is gone, which would take the focus back to a button that goes too.
  useEffect(() => {
    if (done > 0) headingRef.current?.focus();
  }, [done]);
  const say = (words: string) => {
    showToast(toasts, { tone: 'info', title: words });
    setDone((before) => before + 1);
  };
  return (
    <div className="outbox">
      <header className="outbox-head">
        <h1 ref={headingRef} tabIndex={-1}>
          {t('outbox.title')}
        </h1>
        {(list.data === undefined || list.data.items.length === 0) && <p>{t('outbox.lead')}</p>}
      </header>
      {list.data === undefined && list.failure === null && <OutboxLoading />}
      {list.data === undefined && list.failure !== null && (
        <ErrorState title={t('outbox.failed')} actions={<Button onPress={list.askAgain}>{t('app.tryAgain')}</Button>}>
          {failureMessage(list.failure, t)}
        </ErrorState>
      )}
      {list.data !== undefined && <OpenOutbox outbox={list.data} session={session} say={say} />}
    </div>
  );
}

interface OpenOutboxProps extends OutboxScreenProps {
  readonly outbox: Outbox;
  readonly say: (words: string) => void;
}

function OpenOutbox({ outbox, session, say }: OpenOutboxProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const sync = useRequest('sync.read', {}).data;
  const [question, setQuestion] = useState<OutboxQuestion | null>(null);
  const isOffline = sync?.connection.kind === 'offline';
  const { timeZone } = session.reseller;
  const { role } = session.staff;
  const desk = useMemo<OutboxDesk>(
    () => ({
      outbox,
      isOffline,
      role,
      mayAct: role !== 'viewer',
      calendar: { today: outbox.today, timeZone },
      ask: setQuestion,
      say,
    }),
    [outbox, isOffline, role, timeZone, say],
  );
  const close = () => setQuestion(null);
  return (
    <OutboxContext value={desk}>
      {outbox.items.length === 0 && (
        <EmptyState
          icon={<Send />}
          title={t('outbox.empty.title')}
          actions={<Button onPress={() => navigate(places.accounts)}>{t('outbox.empty.toAccounts')}</Button>}
        >
          {t('outbox.empty.text')}
        </EmptyState>
      )}
      <OutboxList />
      {question?.kind === 'withdraw' && <WithdrawItem item={question.item} onClose={close} />}
      {question?.kind === 'confirm' && <ConfirmFigures item={question.item} onClose={close} />}
    </OutboxContext>
  );
}

function OutboxLoading() {
  const { t } = useMessages();
  return (
    <div className="outbox-loading" role="status" aria-label={t('outbox.loading')}>
      <Skeleton width={0.9} />
      <Skeleton width={0.8} />
    </div>
  );
}
