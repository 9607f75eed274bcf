// F5 and F6 on the screen: rows stay until the new ones are there, words that were typed over are not
// asked for, and Enter never opens a row of the words before.
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { AccountList } from '../../../renderer/features/accounts/account-list.tsx';
import { useAccountListView } from '../../../renderer/state/account-list-view.ts';
import type { AccountListOutput, AccountRow } from '../../../shared/contract/accounts.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { click } from '../design/screen.ts';
import { aRow, button, host, push, settled, showDesk, shownText, syncedState, useDesk } from './desk.tsx';

useDesk();

const onOpen = vi.fn<(row: AccountRow) => void>();
const alpenblick = aRow({
  id: 'account-2',
  company: 'Alpenblick AG',
  city: 'Chur',
  status: 'active',
  nextDeadline: null,
});
const listOf = (...rows: AccountRow[]) => success({ total: rows.length, totalLicences: 3412, rows });
const queries = () => host.asked('accounts.list').map(({ query }) => query);

async function openList() {
  onOpen.mockReset();
  await showDesk(<AccountList selectedId={null} onSelect={() => undefined} onOpen={onOpen} />);
}

async function search(query: string) {
  await act(async () => useAccountListView.getState().search(query));
}

/** Answers to the list that arrive when the test says so. */
function heldAnswers() {
  const held: ((answer: Result<AccountListOutput>) => void)[] = [];
  host.answer('accounts.list', () => new Promise((resolve) => held.push(resolve)));
  return async (answer: Result<AccountListOutput>) => {
    await act(async () => held.shift()?.(answer));
    await settled();
  };
}

describe('the account list', () => {
  test('says how many accounts and licences there are', async () => {
    host.answer('accounts.list', () => listOf(aRow(), alpenblick));
    await openList();
    expect(shownText()).toContain('2 · 3,412 licences');
    expect(shownText()).toContain('Bergmann Optik GmbH');
    expect(shownText()).toContain('14 d');
  });

  test('keeps the rows while new words are answered, and marks what they matched', async () => {
    host.answer('accounts.list', () => listOf(aRow(), alpenblick));
    await openList();
    const arrive = heldAnswers();
    await search('alp');
    expect(shownText()).toContain('Bergmann Optik GmbH');
    await arrive(listOf(alpenblick));
    expect(shownText()).not.toContain('Bergmann Optik GmbH');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Alp']);
  });

  test('asks only for the newest words once main is free, not for those typed over', async () => {
    host.answer('accounts.list', () => listOf(aRow()));
    await openList();
    const arrive = heldAnswers();
    for (const typed of ['b', 'be', 'ber', 'berg']) await search(typed);
    await arrive(listOf(aRow(), alpenblick));
    await arrive(listOf(aRow()));
    expect(queries()).toEqual(['', 'b', 'berg']);
  });

  test('opens the first row of the words that were typed, never one of those before', async () => {
    host.answer('accounts.list', () => listOf(aRow(), alpenblick));
    await openList();
    const arrive = heldAnswers();
    await search('alp');
    await act(async () => useAccountListView.getState().enterList?.('open'));
    expect(onOpen).not.toHaveBeenCalled();
    await arrive(listOf(alpenblick));
    expect(onOpen.mock.calls.map(([row]) => row.company)).toEqual(['Alpenblick AG']);
  });

  test('asks again when data has changed', async () => {
    host.answer('accounts.list', () => listOf(aRow()));
    await openList();
    host.answer('accounts.list', () => listOf(aRow({ company: 'Bergmann Optik & Akustik GmbH' })));
    await push('data.changed', { areas: ['accounts'], accountIds: ['account-1'] });
    expect(shownText()).toContain('Bergmann Optik & Akustik GmbH');
  });

  test('says that nothing was found, and clears the search', async () => {
    host.answer('accounts.list', ({ query }) => (query === '' ? listOf(aRow()) : listOf()));
    await openList();
    await search('xyzzy');
    await settled();
    expect(shownText()).toContain('No account matches “xyzzy”');
    await click(button('Clear search and filters'));
    await settled();
    expect(shownText()).toContain('Bergmann Optik GmbH');
  });

  test('says that the portal has no accounts, but during a first sync that they are on their way', async () => {
    host.answer('accounts.list', () => listOf());
    await openList();
    expect(shownText()).toContain('No accounts yet');
    await push('sync.changed', { ...syncedState, isComplete: false });
    expect(shownText()).toContain('Your accounts are on their way');
  });

  test('says a failure with its reference, and tries again', async () => {
    host.answer('accounts.list', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await openList();
    expect(shownText()).toContain('7F3K');
    host.answer('accounts.list', () => listOf(aRow()));
    await click(button('Try again'));
    await settled();
    expect(shownText()).toContain('Bergmann Optik GmbH');
  });
});
