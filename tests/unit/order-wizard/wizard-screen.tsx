// The wizard on a screen of happy-dom over a fake host, and what a user does with it.
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { act } from 'react';
import { beforeEach, vi } from 'vitest';
import { startMessages } from '../../../renderer/app/i18n.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { OrderWizard } from '../../../renderer/features/order-wizard/order-wizard.tsx';
import { HostContext } from '../../../renderer/host/host-context.ts';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { QuotedOrder } from '../../../renderer/features/order-wizard/wizard-context.ts';
import { success } from '../../../shared/contract/result.ts';
import { click, element, show, useScreen } from '../design/screen.ts';
import { createFakeHost } from './fake-host.ts';
import type { FakeHost } from './fake-host.ts';
import { details, placedOrder } from './wizard-fixtures.ts';

export let host: FakeHost;
export let answers: QueryClient;
export const onClose = vi.fn<() => void>();
export const onLeaveAccount = vi.fn<() => void>();
export const onOutbox = vi.fn<() => void>();
export const onQuote = vi.fn<(order: QuotedOrder) => void>();

/** Gives every test of a file a fresh window in English, with somebody from sales signed in. */
export function useWizardScreen(): void {
  useScreen();
  beforeEach(() => {
    startMessages('en');
    onClose.mockReset();
    onLeaveAccount.mockReset();
    onOutbox.mockReset();
    onQuote.mockReset();
    signIn('profile-1');
  });
}

/** Somebody signs in: another host session, and nothing that is cached of the one before. */
export function signIn(profileId: string): void {
  answers = createQueryClient();
  host = createFakeHost({ 'accounts.details': () => success(details()), 'orders.place': accepted }, profileId);
}

export const acceptedState: PlacedOrder['state'] = {
  kind: 'accepted',
  confirmationNumber: 'C-2026-000481',
  acceptedAt: '2026-11-16T09:00:00Z',
};

export function accepted({ orderId }: { orderId: string }) {
  return success(placedOrder(acceptedState, orderId));
}

export async function open(kind: 'upgrade' | 'add-licences' = 'upgrade', revises?: PlacedOrder) {
  await show(
    <HostContext value={host}>
      <QueryClientProvider client={answers}>
        <OrderWizard
          accountId="account-1"
          subscriptionId="subscription-1"
          kind={kind}
          {...(revises === undefined ? {} : { revises })}
          onClose={onClose}
          onLeaveAccount={onLeaveAccount}
          onOutbox={onOutbox}
          onQuote={onQuote}
        />
      </QueryClientProvider>
    </HostContext>,
  );
  await settled();
}

/** Lets answers of the host arrive: each passes through a few turns of the event loop. */
export async function settled() {
  for (let turn = 0; turn < 5; turn += 1) {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  }
}

export function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

export const heading = () => element('h2').textContent;
export const licences = () => element('[role="spinbutton"]') as HTMLInputElement;
export const shownText = () => document.body.textContent;

export async function type(field: HTMLElement, text: string) {
  await act(async () => {
    // React overrides the element's own setter: this is what typing does.
    const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Reflect.set(prototype, 'value', text, field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function next() {
  await click(button('Next'));
  await settled();
}

export async function choose(label: RegExp) {
  const radio = [...document.querySelectorAll<HTMLLabelElement>('label')].find((one) => label.test(one.textContent));
  const input = radio?.querySelector('input');
  if (input == null) throw new Error(`no choice ${label}`);
  await click(input);
}

/** Through every step of worked example 1 to the open confirm dialog. */
export async function confirming() {
  await open();
  await type(licences(), '10');
  await next();
  await choose(/Business/);
  await next();
  await next();
  await next();
  await click(button('Complete purchase'));
  await settled();
}
