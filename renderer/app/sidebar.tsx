// Where one can go, and who is signed in. Leads only to what exists.
import type { ReactNode } from 'react';
import { Building2, FilePen, FileText, Send, Settings as SettingsIcon } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { SessionState } from '../../shared/contract/session.ts';
import { numberText } from '../../shared/messages/formats.ts';
import { BrandMark } from '../design/brand-mark.tsx';
import { useRequest } from '../host/use-request.ts';
import { places } from './places.ts';
import './sidebar.css';
import { useMessages } from './use-messages.ts';

interface SidebarProps {
  session: Extract<SessionState, { kind: 'signed-in' }>;
}

/** The 200 px at the left of every screen. */
export function Sidebar({ session }: SidebarProps) {
  const { t } = useMessages();
  return (
    <div className="sidebar">
      <p className="sidebar-name">
        <BrandMark />
        {t('app.name')}
      </p>
      <nav className="sidebar-nav" aria-label={t('app.mainNavigation')}>
        <SidebarLink to={places.accounts} icon={<Building2 />}>
          {t('app.navigation.accounts')}
        </SidebarLink>
        <SidebarLink to={places.quotes} icon={<FileText />} count={<OpenQuoteCount />}>
          {t('app.navigation.quotes')}
        </SidebarLink>
        <SidebarLink to={places.outbox} icon={<Send />} count={<OutboxCount />}>
          {t('app.navigation.outbox')}
        </SidebarLink>
        <SidebarLink to={places.drafts} icon={<FilePen />} count={<DraftCount />}>
          {t('app.navigation.drafts')}
        </SidebarLink>
        <SidebarLink to={places.settings} icon={<SettingsIcon />} isLast>
          {t('app.navigation.settings')}
        </SidebarLink>
      </nav>
      <p className="sidebar-staff">
        <span className="sidebar-staff-name">{session.staff.name}</span>
        <span className="sidebar-staff-reseller">{session.reseller.name}</span>
      </p>
    </div>
  );
}

interface SidebarLinkProps {
  to: string;
  icon: ReactNode;
  /** How much waits there; nothing where nothing does. */
  count?: ReactNode;
  isLast?: boolean;
  children: ReactNode;
}

function SidebarLink({ to, icon, count, isLast = false, children }: SidebarLinkProps) {
  const [path] = useLocation();
  const isHere = path === to || path.startsWith(`${to}/`);
  return (
    <Link
      to={to}
      className={isLast ? 'sidebar-link sidebar-link-last' : 'sidebar-link'}
      aria-current={isHere ? 'page' : undefined}
    >
      {icon}
      {children}
      {count}
    </Link>
  );
}

function DraftCount() {
  const { t, language } = useMessages();
  const count = useRequest('drafts.list', {}).data?.drafts.length ?? 0;
  if (count === 0) return null;
  return (
    <span className="sidebar-count">
      <span aria-hidden="true">{numberText(count, language)}</span>
      <span className="visually-hidden">{t('drafts.count', { count })}</span>
    </span>
  );
}

/** How many quotes wait for the customers' answers. */
function OpenQuoteCount() {
  const { t, language } = useMessages();
  const count = useRequest('quotes.count-open', {}).data?.count ?? 0;
  if (count === 0) return null;
  return (
    <span className="sidebar-count">
      <span aria-hidden="true">{numberText(count, language)}</span>
      <span className="visually-hidden">{t('quoteList.open', { count })}</span>
    </span>
  );
}

/** How much is in the outbox; with a mark where something of it needs the user. */
function OutboxCount() {
  const { t, language } = useMessages();
  const outbox = useRequest('sync.read', {}).data?.outbox;
  if (outbox === undefined) return null;
  const { orders, edits } = outbox;
  const needing = orders.needingAttention + orders.rejected + edits.needingAttention + edits.rejected;
  const count = needing + orders.waiting + edits.waiting;
  if (count === 0) return null;
  return (
    <span className="sidebar-count">
      <span aria-hidden="true">
        {numberText(count, language)}
        {needing > 0 && <span className="sidebar-count-mark">!</span>}
      </span>
      <span className="visually-hidden">
        {t('outbox.count', { count })}
        {needing > 0 && `, ${t('outbox.countNeeding', { count: needing })}`}
      </span>
    </span>
  );
}
