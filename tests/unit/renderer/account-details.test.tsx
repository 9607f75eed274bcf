// F9 on the screen: what a subscription is, what may be ordered and why not, orders that wait, and an
// account that is gone.
import { describe, expect, test, vi } from 'vitest';
import { AccountDetails } from '../../../renderer/features/accounts/details/account-details.tsx';
import type { AccountDetails as Details } from '../../../shared/contract/accounts.ts';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import { anActiveSubscription } from '../../fixtures/builders.ts';
import { click, descriptionOf } from '../design/screen.ts';
import { details, placedOrder } from '../order-wizard/wizard-fixtures.ts';
import { button, host, push, settled, showDesk, shownText, useDesk } from './desk.tsx';

useDesk();

const onClose = vi.fn<() => void>();

async function openDetails(data: Details, role: StaffRole = 'sales') {
  onClose.mockReset();
  host.answer('accounts.details', () => success(data));
  return showDesk(
    <AccountDetails
      accountId="account-1"
      role={role}
      entry={0}
      isCovering={false}
      onLeave={() => undefined}
      onClose={onClose}
    />,
  );
}

function waiting(state: PlacedOrder['state']): Details {
  return { ...details(), unsentOrders: [placedOrder(state, '00000000-0000-4000-8000-000000000001')] };
}

describe('account details', () => {
  test('show a trial with its days, licences, and what they include', async () => {
    await openDetails(details());
    for (const words of ['Bergmann Optik GmbH', 'K-10482', '14 days left, until 30 Nov 2026', 'Trunk lines', '25']) {
      expect(shownText()).toContain(words);
    }
  });

  test('lead from Upgrade to the order wizard', async () => {
    const desk = await openDetails(details());
    await click(button('Upgrade'));
    expect(desk.path()).toBe('/accounts/account-1/order/subscription-1/upgrade');
  });

  test('say why licences cannot be added to a trial, and lead nowhere', async () => {
    const desk = await openDetails(details());
    const addLicences = button('Add licences');
    expect(addLicences.getAttribute('aria-disabled')).toBe('true');
    expect(descriptionOf(addLicences)).toContain('has to be upgraded first');
    await click(addLicences);
    expect(desk.path()).toBe('/accounts');
  });

  test('explain to a viewer why nothing can be ordered', async () => {
    await openDetails({ ...details(), subscriptions: [anActiveSubscription()] }, 'viewer');
    for (const name of ['Upgrade', 'Add licences'])
      expect(descriptionOf(button(name))).toContain('Your role is viewer');
  });

  test('explain what each inclusive service is (D6)', async () => {
    await openDetails(details());
    await click(button('What are trunk lines?'));
    await settled();
    expect(shownText()).toContain('usable line channels for incoming and outgoing calls');
  });

  test('say in words what became of an order that is not accepted yet', async () => {
    await openDetails(waiting({ kind: 'queued' }));
    expect(shownText()).toContain('Waits to be sent');
    host.answer('accounts.details', () =>
      success(waiting({ kind: 'rejected', portalCode: 'role-not-allowed', fields: [] })),
    );
    await push('data.changed', { areas: ['orders'], accountIds: ['account-1'] });
    expect(shownText()).toContain('Refused by the portal (role-not-allowed); nothing was ordered');
  });

  test('say that an account has vanished while it was open, with a way back', async () => {
    await openDetails(details());
    host.answer('accounts.details', () => failed({ code: 'not-found', what: 'account', id: 'account-1' }));
    await push('data.changed', { areas: ['accounts'], accountIds: ['account-1'] });
    expect(shownText()).toContain('This account is gone');
    await click(button('Back to accounts'));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
