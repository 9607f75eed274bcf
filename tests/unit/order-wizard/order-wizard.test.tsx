// The wizard as a user meets it: nothing typed is lost, nothing is ordered twice, and nothing at figures
// that were not shown.
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startMessages } from '../../../renderer/app/i18n.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { useDraftStore } from '../../../renderer/features/order-wizard/draft-store.ts';
import { OrderWizard } from '../../../renderer/features/order-wizard/order-wizard.tsx';
import { HostContext } from '../../../renderer/host/host-context.ts';
import { requestKey } from '../../../renderer/host/use-request.ts';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import { aSubscription } from '../../fixtures/builders.ts';
import { click, descriptionOf, element, press, show, useScreen } from '../design/screen.ts';
import { createFakeHost } from './fake-host.ts';
import type { FakeHost } from './fake-host.ts';
import { details, placedOrder } from './wizard-fixtures.ts';

let host: FakeHost;
let answers: QueryClient;
const onClose = vi.fn<() => void>();
const onLeaveAccount = vi.fn<() => void>();

useScreen();
beforeEach(() => {
  startMessages('en');
  useDraftStore.setState({ sessions: {} });
  onClose.mockReset();
  onLeaveAccount.mockReset();
  answers = createQueryClient();
  host = createFakeHost({ 'accounts.details': () => success(details()), 'orders.place': accepted });
});

const acceptedState: PlacedOrder['state'] = {
  kind: 'accepted',
  confirmationNumber: 'C-2026-000481',
  acceptedAt: '2026-11-16T09:00:00Z',
};

function accepted({ orderId }: { orderId: string }) {
  return success(placedOrder(acceptedState, orderId));
}

async function open(kind: 'upgrade' | 'add-licences' = 'upgrade') {
  await show(
    <HostContext value={host}>
      <QueryClientProvider client={answers}>
        <OrderWizard
          accountId="account-1"
          subscriptionId="subscription-1"
          kind={kind}
          onClose={onClose}
          onLeaveAccount={onLeaveAccount}
        />
      </QueryClientProvider>
    </HostContext>,
  );
  await settled();
}

/** Lets answers of the host arrive: each passes through a few turns of the event loop. */
async function settled() {
  for (let turn = 0; turn < 5; turn += 1) {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  }
}

function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

const heading = () => element('h2').textContent;
const licences = () => element('[role="spinbutton"]') as HTMLInputElement;
const shownText = () => document.body.textContent;

async function type(field: HTMLElement, text: string) {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setValue?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function next() {
  await click(button('Next'));
  await settled();
}

async function choose(label: RegExp) {
  const radio = [...document.querySelectorAll<HTMLLabelElement>('label')].find((one) => label.test(one.textContent));
  const input = radio?.querySelector('input');
  if (input == null) throw new Error(`no choice ${label}`);
  await click(input);
}

/** Through every step of worked example 1 to the open confirm dialog. */
async function confirming() {
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

describe('the licence step', () => {
  test('refuses a text in the field, keeps it, and keeps the last valid figures, marked', async () => {
    await open();
    await type(licences(), '10');
    await type(licences(), '12,5');
    await next();
    expect(heading()).toBe('Choose the number of licences');
    expect(licences().value).toBe('12,5');
    expect(licences().getAttribute('aria-invalid')).toBe('true');
    expect(shownText()).toContain('Last valid figures, for 10 licences');
    expect(element('.wizard-summary-figures').textContent).toContain('€119.00');
  });

  test('says today’s quantity and the limits beside the field', async () => {
    await open();
    expect(descriptionOf(licences())).toBe('Today 5. Possible: 5 to 500.');
  });
});

describe('the order', () => {
  test('is sent once with the figures shown, however often Confirm purchase is pressed', async () => {
    let answer: (state: ReturnType<typeof accepted>) => void = () => undefined;
    host.answer('orders.place', () => new Promise((resolve) => (answer = resolve)));
    await confirming();
    const confirm = button('Confirm purchase');
    await click(confirm);
    await click(confirm);
    await settled();
    await click(confirm);
    expect(host.asked('orders.place')).toHaveLength(1);
    const [sent] = host.asked('orders.place');
    expect(sent).toMatchObject({
      subscriptionVersion: 1,
      change: { kind: 'upgrade', quantity: 10, slaId: 'business', termMonths: 12 },
      totalsShown: { chargeNow: { gross: { minor: 17_612, currency: 'EUR' } } },
      confirmedCustomerNumber: 'K-10482',
    });
    answer(success(placedOrder(acceptedState, sent?.orderId)));
    await settled();
    expect(heading()).toBe('Congratulations');
    expect(shownText()).toContain('C-2026-000481');
    expect(shownText()).toContain('Your pascom Cloud subscription has been upgraded.');
  });

  test('is confirmed for the customer by name and number, with the focus away from the deed', async () => {
    await confirming();
    const dialog = element('[role="dialog"]');
    expect(dialog.textContent).toContain('Bergmann Optik GmbH');
    expect(dialog.textContent).toContain('K-10482');
    expect(document.activeElement?.textContent).toBe('Cancel');
    expect(host.asked('orders.place')).toHaveLength(0);
  });

  test('that failed can be sent again under the same id', async () => {
    host.answer('orders.place', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await confirming();
    await click(button('Confirm purchase'));
    await settled();
    expect(shownText()).toContain('7F3K');
    host.answer('orders.place', accepted);
    await click(button('Confirm purchase'));
    await settled();
    const [first, second] = host.asked('orders.place').map(({ orderId }) => orderId);
    expect(second).toBe(first);
    expect(heading()).toBe('Congratulations');
  });

  test('that met other figures shows both, and goes on with the new ones under a new id', async () => {
    const differences = [
      { field: 'chargeNow.gross', shown: { minor: 17_612, currency: 'EUR' }, now: { minor: 18_802, currency: 'EUR' } },
    ];
    host.answer('orders.place', ({ orderId }) =>
      success(placedOrder({ kind: 'needs-attention', differences, overviewNow: null }, orderId)),
    );
    await confirming();
    await click(button('Confirm purchase'));
    await settled();
    expect(heading()).toBe('The figures have changed');
    expect(element('.difference-table tbody').textContent).toBe('Charge now, total€176.12€188.02');
    const newer = aSubscription({ version: 2 });
    host.answer('accounts.details', () => success(details({ subscriptions: [newer] })));
    host.answer('sync.run', () =>
      success({
        connection: { kind: 'connected' },
        activity: { kind: 'idle' },
        isComplete: true,
        lastSyncAt: null,
        waitingOrders: 0,
        ordersNeedingAttention: 0,
        parkedEntities: 0,
      }),
    );
    host.answer('orders.place', accepted);
    await click(button('Take over the new figures'));
    await settled();
    expect(heading()).toBe('Order overview');
    await click(button('Complete purchase'));
    await settled();
    await click(button('Confirm purchase'));
    await settled();
    const [first, second] = host.asked('orders.place');
    expect(second?.orderId).not.toBe(first?.orderId);
    expect(second?.subscriptionVersion).toBe(2);
  });

  test('is not confirmed any more when the figures change under the open dialog', async () => {
    await confirming();
    await act(async () => {
      const newer = details({ subscriptions: [aSubscription({ version: 2, licenceQuantity: 6 })] });
      answers.setQueryData(requestKey('accounts.details', { accountId: 'account-1' }), newer);
    });
    await settled();
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    expect(shownText()).toContain('What is shown here was updated');
  });

  test('that cannot be sent now says that it waits', async () => {
    host.answer('orders.place', ({ orderId }) => success(placedOrder({ kind: 'queued' }, orderId)));
    await confirming();
    await click(button('Confirm purchase'));
    await settled();
    expect(heading()).toBe('The order is queued');
    expect(shownText()).toContain('Queued, will be sent when connected.');
  });
});

describe('leaving', () => {
  test('by Escape keeps the step and everything typed for the next time', async () => {
    await open();
    await type(licences(), '33');
    await next();
    await press(element('input[type="radio"]'), 'Escape');
    expect(onClose).toHaveBeenCalledOnce();
    await show(null);
    await open();
    expect(heading()).toBe('Select your appropriate SLA');
    await click(button('Back'));
    expect(licences().value).toBe('33');
  });

  test('keeps nothing for somebody else who signs in afterwards', async () => {
    await open();
    await type(licences(), '33');
    await show(null);
    host = createFakeHost({ 'accounts.details': () => success(details()) }, 'profile-2');
    answers = createQueryClient();
    await open();
    expect(licences().value).toBe('5');
  });

  test('after the order forgets it, so that the next one starts anew', async () => {
    await confirming();
    await click(button('Confirm purchase'));
    await settled();
    await click(button('Back to Bergmann Optik GmbH'));
    expect(onClose).toHaveBeenCalledOnce();
    await show(null);
    await open();
    expect(heading()).toBe('Choose the number of licences');
    expect(licences().value).toBe('5');
  });
});

describe('what is gone or not possible', () => {
  test('an account that cannot be asked again for a moment stays as it is', async () => {
    await open();
    await type(licences(), '33');
    host.answer('accounts.details', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await act(async () => answers.invalidateQueries());
    await settled();
    expect(licences().value).toBe('33');
  });

  test('a subscription that vanished is said, with a way back', async () => {
    host.answer('accounts.details', () => success(details({ subscriptions: [] })));
    await open();
    expect(shownText()).toContain('This subscription is not there any more');
    await click(button('Back to Bergmann Optik GmbH'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('an account that vanished is said, with a way back to the others', async () => {
    host.answer('accounts.details', () => failed({ code: 'not-found', what: 'account', id: 'account-1' }));
    await open();
    expect(shownText()).toContain('This account is not there any more');
    await click(button('Back to accounts'));
    expect(onLeaveAccount).toHaveBeenCalledOnce();
  });

  test('a change that the subscription does not allow is refused with the reason, not with a form', async () => {
    await open('add-licences');
    expect(shownText()).toContain('still a trial');
    expect(document.querySelector('form')).toBeNull();
  });
});
