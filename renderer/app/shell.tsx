// The frame of every screen after signing in: sidebar, bar with search and status, and the screen itself.
import { useLocation } from 'wouter';
import type { SessionState } from '../../shared/contract/session.ts';
import { Chip } from '../design/chip.tsx';
import { FirstSync } from '../features/connection/first-sync.tsx';
import { StatusArea } from '../features/connection/status-area.tsx';
import { StorageNotice } from '../features/storage/storage-notice.tsx';
import { useEvent } from '../host/use-event.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { places } from './places.ts';
import { Screens } from './screens.tsx';
import { SearchBox } from './search-box.tsx';
import './shell.css';
import { Sidebar } from './sidebar.tsx';
import { useMessages } from './use-messages.ts';
import { useUnsavedText } from './use-unsaved-text.ts';
import { useReopenedWork } from './use-reopened-work.ts';

interface ShellProps {
  session: Extract<SessionState, { kind: 'signed-in' }>;
}

/** Drawn once per sign-in. */
export function Shell({ session }: ShellProps) {
  const { t } = useMessages();
  const [path, navigate] = useLocation();
  useReopenedWork();
  useUnsavedText(session.profileId);
  useEvent('navigation.requested', ({ path: asked }) => navigate(asked));
  return (
    <div className="shell">
      <Sidebar session={session} />
      <div className="shell-desk">
        <header className="shell-bar">
          <SearchBox />
          {session.portal.isSample && (
            <span title={t('app.sampleDataExplained')}>
              <Chip tone="info">{t('app.sampleData')}</Chip>
            </span>
          )}
          <StatusArea session={session} />
        </header>
        <StorageNotice />
        <FirstSync />
        <ErrorBoundary place={path} onBack={() => navigate(places.accounts)}>
          <Screens session={session} />
        </ErrorBoundary>
        <LeaveQuestion />
      </div>
    </div>
  );
}
