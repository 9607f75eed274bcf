// States in words: chips, dots, notices, empty, failed, loading. Development only.
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { EmptyState } from '../../design/empty-state.tsx';
import { ErrorState } from '../../design/error-state.tsx';
import { Notice } from '../../design/notice.tsx';
import { Panel } from '../../design/panel.tsx';
import { ProgressBar } from '../../design/progress-bar.tsx';
import { Skeleton } from '../../design/skeleton.tsx';
import { StatusDot } from '../../design/status-dot.tsx';
import { Tabs } from '../../design/tabs.tsx';
import { Specimen } from './specimen.tsx';

export function StateSpecimens() {
  const [tab, setTab] = useState('contacts');
  const tabs = [
    { id: 'contacts', label: 'Contacts', count: '3', content: 'Three contacts' },
    { id: 'billing', label: 'Billing', content: 'One billing address' },
    { id: 'payment', label: 'Payment', content: 'Two payment methods' },
    { id: 'history', label: 'History', content: 'No changes yet' },
  ];
  return (
    <>
      <Specimen title="Chip">
        <Chip>Ended</Chip>
        <Chip tone="accent">Selected</Chip>
        <Chip tone="positive">Active</Chip>
        <Chip tone="warning">Trial · 6 days left</Chip>
        <Chip tone="danger">Trial expired</Chip>
        <Chip tone="info">Cancellation scheduled</Chip>
      </Specimen>
      <Specimen title="StatusDot">
        <StatusDot tone="positive">Connected 10:42</StatusDot>
        <StatusDot tone="info" isBusy>
          Syncing 41,200 of 100,000
        </StatusDot>
        <StatusDot tone="warning">Offline, prices of 14 Nov</StatusDot>
        <StatusDot tone="danger">2 orders need attention</StatusDot>
        <StatusDot tone="neutral">Not signed in</StatusDot>
      </Specimen>
      <Specimen title="Notice" layout="column">
        <Notice tone="info">Adding licences does not start a new minimum term.</Notice>
        <Notice tone="positive" title="Order accepted.">
          Confirmation number B-2026-00317.
        </Notice>
        <Notice tone="warning" title="Prices of 14 Nov." actions={<Button size="small">Sync now</Button>}>
          They are checked again before the order is sent.
        </Notice>
        <Notice tone="danger" title="The portal did not answer.">
          Your order is kept and will be sent when the connection is back.
        </Notice>
        <Notice tone="warning" layout="banner" title="Offline since 10:42.">
          Orders wait in the outbox.
        </Notice>
      </Specimen>
      <Specimen title="ProgressBar, Skeleton" layout="column">
        <ProgressBar label="First sync" value={0.412} valueLabel="41,200 of 100,000 · 12 s left" />
        <ProgressBar label="Checking prices" />
        <Skeleton width={0.6} />
        <Skeleton width={0.3} height="figure" />
      </Specimen>
      <Specimen title="Tabs, Disclosure" layout="column">
        <Tabs label="Account" items={tabs} selectedId={tab} onSelect={setTab} />
        <Disclosure title="Tax rule" isInitiallyOpen>
          Domestic standard rate, 19 %
        </Disclosure>
      </Specimen>
      <Panel title="Outbox" actions={<Button size="small">Retry</Button>} padding="none">
        <EmptyState icon={<Inbox />} title="Nothing is waiting" actions={<Button>Go to accounts</Button>}>
          Orders that wait for a connection appear here.
        </EmptyState>
      </Panel>
      <Panel title="Account details" padding="none">
        <ErrorState
          title="The account could not be read"
          reference="Reference 7F3K"
          actions={<Button>Try again</Button>}
        >
          Nothing was changed. Try again, or restart the app if this repeats.
        </ErrorState>
      </Panel>
    </>
  );
}
