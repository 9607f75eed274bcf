// Any part of the window on a screen of happy-dom, over a fake host that can also push events.
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import type { ReactNode } from 'react';
import { beforeEach } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { startMessages } from '../../../renderer/app/i18n.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { HostContext } from '../../../renderer/host/host-context.ts';
import { useInvalidation } from '../../../renderer/host/use-invalidation.ts';
import { noFilter, useAccountListView } from '../../../renderer/state/account-list-view.ts';
import { useDetailsView } from '../../../renderer/state/details-view.ts';
import type { AccountRow } from '../../../shared/contract/accounts.ts';
import type { EventName, EventPayload } from '../../../shared/contract/events.ts';
import type { Host } from '../../../shared/contract/host.ts';
import { success } from '../../../shared/contract/result.ts';
import { defaultSettings } from '../../../shared/contract/settings.ts';
import type { SyncState } from '../../../shared/contract/sync.ts';
import { show, useScreen } from '../design/screen.ts';
import { createFakeHost } from '../order-wizard/fake-host.ts';
import type { FakeHost } from '../order-wizard/fake-host.ts';
import { settled } from '../order-wizard/wizard-screen.tsx';

export { button, settled, shownText, type } from '../order-wizard/wizard-screen.tsx';

export let host: FakeHost;
let listeners: { event: EventName; listener: (payload: never) => void }[];

export const syncedState: SyncState = {
  connection: { kind: 'connected' },
  activity: { kind: 'idle' },
  isComplete: true,
  lastSyncAt: '2026-11-16T09:00:00Z',
  outbox: {
    orders: { waiting: 0, needingAttention: 0, rejected: 0 },
    edits: { waiting: 0, needingAttention: 0, rejected: 0 },
    quotes: { waiting: 0, needingAttention: 0, rejected: 0 },
  },
  parkedEntities: 0,
};

/** Gives every test of a file a fresh window in English, signed in and in sync. */
export function useDesk(): void {
  useScreen();
  beforeEach(() => {
    startMessages('en');
    useAccountListView.setState({ query: '', filter: noFilter });
    useDetailsView.setState({ tab: 'contacts' });
    openHost();
  });
}

function openHost(): void {
  listeners = [];
  host = createFakeHost({
    'settings.read': () => success(defaultSettings),
    'sync.read': () => success(syncedState),
    'app.report-error': () => success({ reference: 'REF-7' }),
  });
}

/** What main pushes. */
export async function push<N extends EventName>(event: N, payload: EventPayload<N>): Promise<void> {
  await act(async () => {
    for (const one of listeners) if (one.event === event) one.listener(payload as never);
  });
  await settled();
}

function Listening({ children }: { children: ReactNode }) {
  useInvalidation();
  return children;
}

/** Shows a part of the window at an address; answers with what tells the address now. */
export async function showDesk(part: ReactNode, path = '/accounts'): Promise<{ path: () => string }> {
  const { hook, history } = memoryLocation({ path, record: true });
  const pushing: Host = {
    request: (name, input) => host.request(name, input),
    subscribe: (event, listener) => {
      const entry = { event, listener };
      listeners.push(entry);
      return () => {
        listeners = listeners.filter((one) => one !== entry);
      };
    },
  };
  await show(
    <HostContext value={pushing}>
      <QueryClientProvider client={createQueryClient()}>
        <Router hook={hook}>
          <Listening>{part}</Listening>
        </Router>
      </QueryClientProvider>
    </HostContext>,
  );
  await settled();
  return { path: () => history.at(-1) ?? '' };
}

/** A row of the account list. */
export function aRow(overrides: Partial<AccountRow> = {}): AccountRow {
  return {
    id: 'account-1',
    company: 'Bergmann Optik GmbH',
    customerNumber: 'K-10482',
    city: 'Kiel',
    country: 'DE',
    subscriptions: 1,
    licences: 5,
    status: 'trial',
    nextDeadline: { kind: 'trial-ends', date: '2026-11-30', daysLeft: 14 },
    monthly: { minor: 0, currency: 'EUR' },
    matchedIn: null,
    ...overrides,
  };
}
