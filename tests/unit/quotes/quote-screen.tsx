// The screens of one quote over a fake host that keeps quotes as main does, and what a user does with them.
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import type { ReactNode } from 'react';
import { beforeEach, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { startMessages } from '../../../renderer/app/i18n.ts';
import type { QuoteBeginning } from '../../../renderer/app/places.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { QuoteEditor } from '../../../renderer/features/quotes/editor/quote-editor.tsx';
import { QuotePage } from '../../../renderer/features/quotes/page/quote-page.tsx';
import { HostContext } from '../../../renderer/host/host-context.ts';
import type { AccountDetails } from '../../../shared/contract/accounts.ts';
import type { ShownQuote } from '../../../shared/contract/quotes.ts';
import type { RequestInput } from '../../../shared/contract/requests.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import type { Language } from '../../../shared/domain/text.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { anActiveSubscription, aSubscription } from '../../fixtures/builders.ts';
import { aQuote } from '../../fixtures/quotes.ts';
import { show, useScreen } from '../design/screen.ts';
import { createFakeHost } from '../order-wizard/fake-host.ts';
import type { FakeHost } from '../order-wizard/fake-host.ts';
import { details } from '../order-wizard/wizard-fixtures.ts';
import { settled } from '../order-wizard/wizard-screen.tsx';

export const quoteId = '6f1d2c1e-5a5e-4a3a-9d0c-0d9f3a1b2c3d';

export let host: FakeHost;
export let history: string[];
export const onQuote = vi.fn<() => void>();
export const onSend = vi.fn<() => void>();
export const onAccount = vi.fn<(accountId: string) => void>();
let session: Extract<SessionState, { kind: 'signed-in' }>;
let answers: ReturnType<typeof createQueryClient>;

/** Two phone systems: a trial of 5 licences, and 7 licences in their minimum term. */
export function twoSystems(overrides: Partial<AccountDetails> = {}): AccountDetails {
  const second = anActiveSubscription({ id: 'subscription-2', systemName: 'filiale.cloud' });
  return details({ subscriptions: [aSubscription(), second], ...overrides });
}

/** Gives every test of a file a fresh window with somebody from sales signed in, who may quote up to 10 %. */
export function useQuoteScreen(language: Language = 'en'): void {
  useScreen();
  beforeEach(() => signIn(language));
}

/** Somebody from sales signs in: another host, and nothing that is cached of before. */
async function signIn(language: Language): Promise<void> {
  startMessages(language);
  for (const mock of [onQuote, onSend, onAccount]) mock.mockReset();
  answers = createQueryClient();
  const none = failed({ code: 'not-found' as const, what: 'quote' as const, id: quoteId });
  host = createFakeHost({
    'accounts.details': () => success(details()),
    'quotes.read': () => none,
    'quotes.save': (input) => success(shownOf(keptAs(input), { isEditing: input.isEditing, edit: input.edit })),
  });
  const read = await host.request('session.read', {});
  if (!read.ok || read.value.kind !== 'signed-in') throw new Error('nobody is signed in');
  session = read.value;
}

/** The signed-in person gets another role. */
export function becomes(role: 'administrator' | 'viewer'): void {
  session = { ...session, staff: { ...session.staff, role } };
}

/** What main answers of a quote. */
export function shownOf(quote: Quote, overrides: Partial<ShownQuote> = {}): ShownQuote {
  return {
    quote,
    customer: { company: 'Bergmann Optik GmbH', customerNumber: 'K-10482' },
    sync: { kind: 'synced' },
    isEditing: false,
    edit: 7,
    problems: [],
    canDiscard: false,
    unsentOrders: [],
    orderIds: orderIdsOf(quote),
    ...overrides,
  };
}

/** As main makes them: of the quote and its line, the same every time. */
export function orderIdsOf(quote: Quote): ShownQuote['orderIds'] {
  const lines = currentRevisionOf(quote).alternatives.flatMap((alternative) => alternative.lines);
  return lines.map(({ id }, index) => ({ lineId: id, orderId: `0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e7${index}` }));
}

function keptAs({ quoteId: id }: RequestInput<'quotes.save'>): Quote {
  return aQuote({ quote: { id, number: null, version: 0 }, revision: { sent: null } });
}

async function shown(screen: ReactNode, path: string): Promise<void> {
  const location = memoryLocation({ path, record: true });
  ({ history } = location);
  await show(
    <HostContext value={host}>
      <QueryClientProvider client={answers}>
        <Router hook={location.hook}>{screen}</Router>
      </QueryClientProvider>
    </HostContext>,
  );
  await settled();
}

interface OpenEditor {
  /** Null for a quote that has to be there. */
  readonly accountId?: string | null;
  readonly beginning?: QuoteBeginning | null;
}

/** The editor, of a new quote unless it is said otherwise. */
export async function openEditor({ accountId = 'account-1', beginning = null }: OpenEditor = {}): Promise<void> {
  await shown(
    <QuoteEditor
      quoteId={quoteId}
      accountId={accountId}
      beginning={beginning}
      session={session}
      onQuote={onQuote}
      onSend={onSend}
      onAccount={onAccount}
      onQuotes={() => undefined}
    />,
    `/quotes/${quoteId}/edit`,
  );
}

/** The page of what main has of the quote; null: it has nothing. */
export async function openPage(quote: ShownQuote | null, isSendAsked = false): Promise<void> {
  if (quote !== null) host.answer('quotes.read', () => success(quote));
  const page = <QuotePage quoteId={quoteId} session={session} isSendAsked={isSendAsked} />;
  await shown(page, `/quotes/${quoteId}`);
}

/** What main has is asked for again, as when data has changed. */
export async function refreshed(): Promise<void> {
  await act(() => answers.invalidateQueries());
  await settled();
}

/** The last that was kept. */
export const kept = () => host.asked('quotes.save').at(-1);

export const buttons = () =>
  [...document.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent);

export function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (found === null) throw new Error(`no field ${name}`);
  return found;
}
