// Keeps what the window shows equal to what main holds: pushed states are kept as answers, and
// `data.changed` makes exactly the affected requests be asked again.
import { useRef } from 'react';
import type { Query, QueryClient } from '@tanstack/react-query';
import type { DataArea, EventPayload } from '../../shared/contract/events.ts';
import type { RequestName } from '../../shared/contract/requests.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import { useEvent } from './use-event.ts';
import { keepAnswer, requestKey, useAnswers } from './use-request.ts';

type Changed = EventPayload<'data.changed'>;

/** What each answer is made from. Requests that are not named here never go out of date by data. */
const madeFrom: Partial<Record<RequestName, readonly DataArea[]>> = {
  'accounts.list': ['accounts'],
  'accounts.details': ['accounts', 'catalogues', 'orders', 'outbox', 'quotes'],
  'drafts.list': ['drafts', 'accounts'],
  'orders.read': ['orders', 'outbox'],
  'edits.read': ['outbox'],
  'outbox.list': ['outbox', 'accounts'],
  'quotes.list': ['quotes', 'accounts'],
  'quotes.count-open': ['quotes'],
  'quotes.read-edited': ['quotes'],
  'quotes.read': ['quotes', 'accounts', 'catalogues', 'outbox'],
};

/** Whether a change of data touches the answer under a cache key. */
export function isTouched(key: readonly unknown[], changed: Changed): boolean {
  const [name, input] = key;
  const areas = Object.entries(madeFrom).find(([request]) => request === name)?.[1];
  if (areas === undefined || !areas.some((area) => changed.areas.includes(area))) return false;
  if (name !== 'accounts.details' || changed.accountIds === null || changed.areas.includes('catalogues')) return true;
  const isOfAccount = (id: string) =>
    typeof input === 'object' && input !== null && Reflect.get(input, 'accountId') === id;
  return changed.accountIds.some(isOfAccount);
}

/** Both changes as one. */
export function joinedChange(a: Changed, b: Changed): Changed {
  return {
    areas: [...new Set([...a.areas, ...b.areas])],
    accountIds:
      a.accountIds === null || b.accountIds === null ? null : [...new Set([...a.accountIds, ...b.accountIds])],
  };
}

/** Asks again what a change touches; done when it is answered. */
export async function askTouched(client: QueryClient, changed: Changed): Promise<void> {
  const touched = client.getQueryCache().findAll({ predicate: ({ queryKey }) => isTouched(queryKey, changed) });
  const onTheirWay = new Set(touched.filter(isFirstOnItsWay));
  await client.invalidateQueries({ predicate: (query) => touched.includes(query) });
  // TanStack Query asks again over an answer that is there, but waits for a first one, which may be older
  // than the change.
  if (onTheirWay.size > 0) await client.invalidateQueries({ predicate: (query) => onTheirWay.has(query) });
}

function isFirstOnItsWay({ state }: Query): boolean {
  return state.fetchStatus === 'fetching' && state.data === undefined;
}

/** Asks again what has changed; changes that come meanwhile wait and are asked about once, together. */
function useDataChanged(client: QueryClient): (changed: Changed) => void {
  const isAsking = useRef(false);
  const waiting = useRef<Changed | null>(null);
  return (changed) => {
    waiting.current = waiting.current === null ? changed : joinedChange(waiting.current, changed);
    if (isAsking.current) return;
    const ask = async () => {
      isAsking.current = true;
      while (waiting.current !== null) {
        const now = waiting.current;
        waiting.current = null;
        await askTouched(client, now);
      }
      isAsking.current = false;
    };
    void ask();
  };
}

function profileOf(state: SessionState | undefined): string | null {
  return state?.kind === 'signed-in' ? state.profileId : null;
}

/** Keeps who is signed in; what another profile was shown is forgotten at once. */
export function keepSession(client: QueryClient, state: SessionState): void {
  const before = client.getQueryData<SessionState>(requestKey('session.read', {}));
  if (profileOf(before) !== profileOf(state)) {
    client.removeQueries({ predicate: ({ queryKey: [name] }) => typeof name === 'string' && name in madeFrom });
  }
  keepAnswer(client, 'session.read', {}, state);
}

/** Asks again about the files, where that is shown. */
function askAboutStorage(client: QueryClient): void {
  void client.invalidateQueries({
    predicate: ({ queryKey: [name] }) => name === 'storage.read' || name === 'backups.list',
  });
}

/** Mounted once, above every screen. */
export function useInvalidation(): void {
  const client = useAnswers();
  useEvent('data.changed', useDataChanged(client));
  useEvent('session.changed', (state) => keepSession(client, state));
  useEvent('sync.changed', (state) => {
    keepAnswer(client, 'sync.read', {}, state);
    // A sync that has ended may have been proved, or have set something aside.
    if (state.activity.kind === 'idle') askAboutStorage(client);
  });
  useEvent('storage.changed', () => askAboutStorage(client));
  useEvent('settings.changed', (settings) => keepAnswer(client, 'settings.read', {}, settings));
}
