// The list of drafts (F18): whose, what, how far, since when; back into the wizard, or discarded after asking.
import { beforeEach, describe, expect, test } from 'vitest';
import { useReopenedWork } from '../../../renderer/app/use-reopened-work.ts';
import { DraftsScreen } from '../../../renderer/features/drafts/drafts-screen.tsx';
import type { DraftRow } from '../../../shared/contract/drafts.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import { click, descriptionOf, element } from '../design/screen.ts';
import { button, host, push, settled, showDesk, shownText, useDesk } from './desk.tsx';

useDesk();

function aDraftRow(overrides: Partial<DraftRow> = {}): DraftRow {
  return {
    draftId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e7f',
    accountId: 'account-1',
    subscriptionId: 'subscription-1',
    kind: 'upgrade',
    step: 'billing-address',
    company: 'Bergmann Optik GmbH',
    customerNumber: 'K-10482',
    systemName: 'bergmann.cloud',
    quantity: { before: 5, after: 10 },
    isOpen: false,
    changedAt: '2026-11-16T09:00:00.000Z',
    presence: 'present',
    ...overrides,
  };
}

function listed(...drafts: DraftRow[]) {
  host.answer('drafts.list', () => success({ drafts, unreadable: 0 }));
}

describe('a draft in the list', () => {
  test('says whose it is, what changes, how far it is, and when it was changed', async () => {
    listed(aDraftRow());
    await showDesk(<DraftsScreen />, '/drafts');
    const row = element('tbody tr').textContent;
    for (const text of [
      'Bergmann Optik GmbH',
      'K-10482',
      'Upgrade',
      'bergmann.cloud',
      '5',
      '10',
      'Billing address',
      '16 Nov 2026',
    ]) {
      expect(row).toContain(text);
    }
  });

  test('leads back into its wizard', async () => {
    listed(aDraftRow());
    const desk = await showDesk(<DraftsScreen />, '/drafts');
    await click(button('Resume: Upgrade, Bergmann Optik GmbH'));
    expect(desk.path()).toBe('/accounts/account-1/order/subscription-1/upgrade');
  });

  test.each([
    ['subscription-gone', 'Subscription gone', 'does not exist at the portal any more'],
    ['account-gone', 'Account gone', 'not among your accounts any more'],
    ['not-synced', 'Not fetched yet', 'not on this machine yet'],
  ] as const)('whose customer is %s says so, and why it cannot be resumed', async (presence, words, reason) => {
    listed(aDraftRow({ presence }));
    const desk = await showDesk(<DraftsScreen />, '/drafts');
    expect(shownText()).toContain(words);
    const resume = button('Resume: Upgrade, Bergmann Optik GmbH');
    expect(descriptionOf(resume)).toContain(reason);
    await click(resume);
    expect(desk.path()).toBe('/drafts');
  });

  test('is discarded only after a question that names the customer', async () => {
    listed(aDraftRow());
    host.answer('drafts.discard', () => success({}));
    await showDesk(<DraftsScreen />, '/drafts');
    await click(button('Discard: Upgrade, Bergmann Optik GmbH'));
    expect(element('[role="alertdialog"]').textContent).toContain('Bergmann Optik GmbH · K-10482');
    await click(button('Keep draft'));
    expect(host.asked('drafts.discard')).toEqual([]);
    await click(button('Discard: Upgrade, Bergmann Optik GmbH'));
    await click(button('Discard draft'));
    await settled();
    expect(host.asked('drafts.discard')).toEqual([{ draftId: aDraftRow().draftId }]);
    expect(document.querySelector('[role="alertdialog"]')).toBeNull();
  });

  test('that could not be discarded says why, and stays', async () => {
    listed(aDraftRow());
    host.answer('drafts.discard', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await showDesk(<DraftsScreen />, '/drafts');
    await click(button('Discard: Upgrade, Bergmann Optik GmbH'));
    await click(button('Discard draft'));
    await settled();
    expect(element('[role="alertdialog"]').textContent).toContain('7F3K');
  });
});

describe('the list', () => {
  test('without a draft says how one comes about', async () => {
    listed();
    const desk = await showDesk(<DraftsScreen />, '/drafts');
    expect(shownText()).toContain('No drafts');
    await click(button('Go to accounts'));
    expect(desk.path()).toBe('/accounts');
  });

  test('that cannot be read says so, and can be asked for again', async () => {
    host.answer('drafts.list', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await showDesk(<DraftsScreen />, '/drafts');
    expect(shownText()).toContain('The drafts could not be read');
    listed(aDraftRow());
    await click(button('Try again'));
    await settled();
    expect(shownText()).toContain('Bergmann Optik GmbH');
  });

  test('follows what main says of drafts', async () => {
    listed();
    await showDesk(<DraftsScreen />, '/drafts');
    listed(aDraftRow());
    await push('data.changed', { areas: ['drafts'], accountIds: ['account-1'] });
    expect(shownText()).toContain('Bergmann Optik GmbH');
  });

  test('says how many drafts cannot be read, and hides no other for it', async () => {
    host.answer('drafts.list', () => success({ drafts: [aDraftRow()], unreadable: 2 }));
    await showDesk(<DraftsScreen />, '/drafts');
    expect(shownText()).toContain('2 drafts cannot be read');
    expect(shownText()).toContain('Bergmann Optik GmbH');
  });
});

describe('a window that opens', () => {
  function Reopening() {
    useReopenedWork();
    return null;
  }

  const edits = (changedAt: string | null) =>
    host.answer('quotes.read-edited', () =>
      success({ edited: changedAt === null ? null : { quoteId: 'quote-1', changedAt } }),
    );
  beforeEach(() => edits(null));

  test('goes to the wizard that was on the screen', async () => {
    listed(aDraftRow({ kind: 'add-licences' }), aDraftRow({ isOpen: true }));
    const desk = await showDesk(<Reopening />, '/accounts');
    expect(desk.path()).toBe('/accounts/account-1/order/subscription-1/upgrade');
  });

  test.each([
    ['no wizard was', aDraftRow(), '2026-11-16T08:00:00.000Z', '/quotes/quote-1/edit'],
    ['it was written in later', aDraftRow({ isOpen: true }), '2026-11-16T09:00:01.000Z', '/quotes/quote-1/edit'],
    [
      'it was written in earlier',
      aDraftRow({ isOpen: true }),
      '2026-11-16T08:59:59.000Z',
      '/accounts/account-1/order/subscription-1/upgrade',
    ],
  ])('goes to the quote whose editor was on the screen, where %s, or not', async (_what, row, changedAt, path) => {
    listed(row);
    edits(changedAt);
    const desk = await showDesk(<Reopening />, '/');
    expect(desk.path()).toBe(path);
  });

  test.each([
    ['no wizard was on the screen', aDraftRow(), '/accounts'],
    ['its subscription is gone', aDraftRow({ isOpen: true, presence: 'subscription-gone' }), '/accounts'],
    ['somebody asked for another place', aDraftRow({ isOpen: true }), '/settings'],
  ])('stays where it is where %s', async (_what, row, path) => {
    listed(row);
    const desk = await showDesk(<Reopening />, path);
    expect(desk.path()).toBe(path);
  });

  test('goes there once, not when a wizard is left open later', async () => {
    listed();
    const desk = await showDesk(<Reopening />, '/accounts');
    listed(aDraftRow({ isOpen: true }));
    await push('data.changed', { areas: ['drafts'], accountIds: ['account-1'] });
    expect(desk.path()).toBe('/accounts');
  });
});
