// Exactly what a change of data touches is asked again: no list goes stale, and no other account is
// read anew.
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { askTouched, isTouched, joinedChange, keepSession } from '../../../renderer/host/use-invalidation.ts';
import { keepAnswer, requestKey } from '../../../renderer/host/use-request.ts';
import type { SessionState } from '../../../shared/contract/session.ts';

const accounts = { areas: ['accounts'], accountIds: ['a1'] } as const;
const changed = { areas: [...accounts.areas], accountIds: [...accounts.accountIds] };

describe('a change of data', () => {
  it('touches the list, and the details of the accounts that it names', () => {
    expect(isTouched(requestKey('accounts.details', { accountId: 'a1' }), changed)).toBe(true);
    expect(isTouched(requestKey('accounts.details', { accountId: 'a2' }), changed)).toBe(false);
    expect(isTouched(['accounts.list', {}], changed)).toBe(true);
  });

  it('touches every account where it names none, and where a catalogue changed', () => {
    const details = requestKey('accounts.details', { accountId: 'a2' });
    expect(isTouched(details, { areas: ['accounts'], accountIds: null })).toBe(true);
    expect(isTouched(details, { areas: ['catalogues'], accountIds: ['a1'] })).toBe(true);
  });

  it('never touches settings, session or the status', () => {
    for (const name of ['settings.read', 'session.read', 'sync.read', 'app.info']) {
      expect(isTouched([name, {}], { areas: ['accounts', 'orders', 'catalogues'], accountIds: null })).toBe(false);
    }
  });

  it('is joined with the next one without losing an area or an account', () => {
    expect(joinedChange(changed, { areas: ['orders'], accountIds: ['a2', 'a1'] })).toEqual({
      areas: ['accounts', 'orders'],
      accountIds: ['a1', 'a2'],
    });
    expect(joinedChange(changed, { areas: ['accounts'], accountIds: null }).accountIds).toBeNull();
  });
});

describe('an answer that was on its way when data changed', () => {
  it.each([
    { what: 'the first one', known: undefined },
    { what: 'a later one', known: 'older' },
  ])('is asked for again: $what', async ({ known }) => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
    const queryKey = ['accounts.list', {}];
    if (known !== undefined) client.setQueryData(queryKey, known);
    const answers: ((answer: string) => void)[] = [];
    const observer = new QueryObserver(client, {
      queryKey,
      queryFn: () => new Promise<string>((resolve) => void answers.push(resolve)),
    });
    const stop = observer.subscribe(() => undefined);
    if (known !== undefined) void observer.refetch();
    expect(answers).toHaveLength(1);
    const asked = askTouched(client, changed);
    answers[0]?.('before the change');
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.('after the change');
    await asked;
    expect(observer.getCurrentResult().data).toBe('after the change');
    stop();
  });
});

describe('signing in as someone else', () => {
  const signedIn = (profileId: string): SessionState => ({
    kind: 'signed-in',
    profileId,
    staff: { id: 's', name: 'Anna Sommer', email: 'anna@reseller.example', role: 'sales', language: 'en' },
    reseller: {
      id: 'r',
      name: 'Reseller',
      timeZone: 'Europe/Berlin',
      discountLimitsBasisPoints: { administrator: 0, sales: 0, viewer: 0 },
      letterhead: null,
    },
    portal: { name: 'Portal', address: 'https://portal.example', isSample: false },
    isSecretKept: true,
  });
  const orderId = '00000000-0000-4000-8000-000000000000';

  it('forgets what the other profile was shown', () => {
    const client = new QueryClient();
    keepSession(client, signedIn('one'));
    client.setQueryData(requestKey('orders.read', { orderId }), {});
    keepAnswer(client, 'app.info', {}, { version: '1', systemLocale: 'en', dataFolder: '', isDevelopment: false });
    keepSession(client, signedIn('one'));
    expect(client.getQueryData(requestKey('orders.read', { orderId }))).toBeDefined();
    keepSession(client, signedIn('two'));
    expect(client.getQueryData(requestKey('orders.read', { orderId }))).toBeUndefined();
    expect(client.getQueryData(requestKey('app.info', {}))).toBeDefined();
    expect(client.getQueryData(requestKey('session.read', {}))).toEqual(signedIn('two'));
  });
});
