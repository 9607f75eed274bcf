// The drafts of this profile (F18): which orders are half-way, for whom, and when they were last changed. Leads back
// into the wizard, or discards after asking. Never shows a figure that would have to be checked again.
import { useRef, useState } from 'react';
import { FilePen } from 'lucide-react';
import { useLocation } from 'wouter';
import type { DraftList, DraftRow } from '../../../shared/contract/drafts.ts';
import { failureMessage } from '../../app/failure-message.ts';
import { places } from '../../app/places.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Button } from '../../design/button.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { ErrorState } from '../../design/error-state.tsx';
import { Notice } from '../../design/notice.tsx';
import { Skeleton } from '../../design/skeleton.tsx';
import { useRequest } from '../../host/use-request.ts';
import { DiscardDraft } from './discard-draft.tsx';
import { DraftTable } from './draft-table.tsx';
import './drafts-screen.css';

/** The list of drafts. */
export function DraftsScreen() {
  const { t } = useMessages();
  const list = useRequest('drafts.list', {});
  const [discarding, setDiscarding] = useState<DraftRow | null>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  return (
    <div className="drafts">
      <header className="drafts-head">
        <h1 ref={headingRef} tabIndex={-1}>
          {t('drafts.title')}
        </h1>
        <p>{t('drafts.lead')}</p>
      </header>
      {list.data === undefined && list.failure === null && <DraftsLoading />}
      {list.data === undefined && list.failure !== null && (
        <ErrorState title={t('drafts.failed')} actions={<Button onPress={list.askAgain}>{t('app.tryAgain')}</Button>}>
          {failureMessage(list.failure, t)}
        </ErrorState>
      )}
      {list.data !== undefined && <Drafts list={list.data} onDiscard={setDiscarding} />}
      {discarding !== null && (
        <DiscardDraft
          draft={discarding}
          onClose={() => setDiscarding(null)}
          onDiscarded={() => {
            setDiscarding(null);
            headingRef.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface DraftsProps {
  readonly list: DraftList;
  readonly onDiscard: (draft: DraftRow) => void;
}

function Drafts({ list, onDiscard }: DraftsProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const { drafts, unreadable } = list;
  return (
    <>
      {unreadable > 0 && (
        <Notice tone="warning" title={t('drafts.unreadable', { count: unreadable })}>
          {t('drafts.unreadableText')}
        </Notice>
      )}
      {drafts.length > 0 && <DraftTable drafts={drafts} onDiscard={onDiscard} />}
      {drafts.length === 0 && (
        <EmptyState
          icon={<FilePen />}
          title={t('drafts.empty.title')}
          actions={<Button onPress={() => navigate(places.accounts)}>{t('drafts.empty.toAccounts')}</Button>}
        >
          {t('drafts.empty.text')}
        </EmptyState>
      )}
    </>
  );
}

function DraftsLoading() {
  const { t } = useMessages();
  return (
    <div className="drafts-loading" role="status" aria-label={t('app.loading')}>
      <Skeleton width={0.9} />
      <Skeleton width={0.8} />
    </div>
  );
}
