// F22 on the screen: the quotes with state, customer, amount and age; totals by state; filters, search, order and export;
// and what stands there instead of rows.
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { QuotesScreen } from '../../../renderer/features/quotes/list/quotes-screen.tsx';
import { toasts } from '../../../renderer/app/toasts.ts';
import { noQuoteFilter, useQuoteListView } from '../../../renderer/state/quote-list-view.ts';
import type { QuoteRow } from '../../../shared/contract/quotes.ts';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { click, element, press } from '../design/screen.ts';
import { button, host, push, settled, showDesk, shownText, type, useDesk } from '../renderer/desk.tsx';

useDesk();

type Answer = RequestOutput<'quotes.list'>;
const eur = (minor: number) => ({ minor, currency: 'EUR' });

function aRow(overrides: Partial<QuoteRow> = {}): QuoteRow {
  return {
    ...{ id: 'quote-1', accountId: 'account-1', number: 'Q-2026-00042', isProvisional: false, revision: 1 },
    ...{ state: 'sent', customer: { company: 'Bergmann Optik GmbH', customerNumber: 'K-10482' } },
    ...{ amount: eur(14_800), alternatives: 1, validUntil: '2026-11-20', owner: { id: 's1', name: 'Anna Sommer' } },
    ...{ createdAt: '2026-11-12T09:00:00Z', changedAt: '2026-11-12T09:00:00Z', sync: 'synced', isEditing: false },
    ...overrides,
  };
}

function listed(rows: readonly QuoteRow[], overrides: Partial<Answer> = {}): void {
  const owners = [{ id: 's1', name: 'Anna Sommer' }];
  host.answer('quotes.list', () =>
    success({ ...{ rows: [...rows], total: rows.length, totals: [], owners, today: '2026-11-16' }, ...overrides }),
  );
}

async function showList(role: 'sales' | 'viewer' = 'sales') {
  const read = await host.request('session.read', {});
  if (!read.ok || read.value.kind !== 'signed-in') throw new Error('nobody is signed in');
  const session: Extract<SessionState, { kind: 'signed-in' }> = {
    ...read.value,
    staff: { ...read.value.staff, role },
  };
  return showDesk(<QuotesScreen session={session} />, '/quotes');
}

const asked = () => host.asked('quotes.list').at(-1);

function filter(words: string): HTMLElement {
  const chips = document.querySelectorAll<HTMLElement>('.quote-list-filters button');
  const found = [...chips].find((chip) => chip.textContent.startsWith(words));
  if (found === undefined) throw new Error(`no filter ${words}`);
  return found;
}

async function pressed(words: string): Promise<void> {
  await click(filter(words));
  await settled();
}

/** A row of the grid; the head is the first. */
function rowAt(index: number): Element {
  return element('[role="grid"]').querySelectorAll('[role="row"]')[index] ?? document.body;
}

/** The cells of a row, by their columns. */
function cellsOf(index: number): string[] {
  return [...rowAt(index).querySelectorAll('[role="rowheader"], [role="gridcell"]')].map((cell) => cell.textContent);
}

async function chooseFrom(menu: string, option: string): Promise<void> {
  await click(filter(menu));
  const options = [
    ...document.querySelectorAll<HTMLElement>('[role="option"], [role="menuitemradio"], [role="menuitem"]'),
  ];
  const found = options.find((one) => one.textContent.startsWith(option));
  if (found === undefined) throw new Error(`no option ${option}`);
  await click(found);
  await settled();
}

beforeEach(() => {
  useQuoteListView.setState({
    filter: noQuoteFilter,
    sort: { column: 'changedAt', direction: 'descending' },
    opened: null,
  });
});

describe('a row of the quote list', () => {
  test('says which quote, whose, its state, amount, last day with the days left, who prepared it, and its age', async () => {
    listed([aRow()]);
    await showList();
    expect(cellsOf(1)).toEqual([
      ...['Q-2026-00042', 'Bergmann Optik GmbH K-10482', 'Sent', '€148.00'],
      ...[expect.stringMatching(/20.*2026.*4 d$/), 'Anna Sommer', '4 days ago'],
    ]);
  });

  test('says the revision, and that a number is provisional', async () => {
    listed([aRow({ number: 'Q-DRAFT-7F3K', isProvisional: true, revision: 2, state: 'draft' })]);
    await showList();
    expect(cellsOf(1)[0]).toBe('Q-DRAFT-7F3KRev. 2');
    expect(element('.quote-list-number').title).toContain('Provisional number');
    expect(element('.quote-list-number [title]').title).toBe('Revision 2');
  });

  test.each([
    ['waiting', false, 'Waits to be sent to the portal'],
    ['conflict', false, 'Changed on another machine too'],
    ['rejected', false, 'The portal refused it'],
    ['conflict', true, 'Being edited'],
  ] as const)('marks how it stands with the portal (%s, editor open: %s)', async (sync, isEditing, words) => {
    listed([aRow({ sync, isEditing })]);
    await showList();
    expect(element('.quote-list-mark').getAttribute('aria-label')).toContain(words);
  });

  test('has no mark while all is well, and no days left once an answer is there', async () => {
    listed([aRow({ state: 'accepted' })]);
    await showList();
    expect(document.querySelector('.quote-list-mark')).toBeNull();
    expect(cellsOf(1)[4]).not.toContain(' d');
  });

  test('of a customer that is not on this machine says so', async () => {
    listed([aRow({ customer: null })]);
    await showList();
    expect(cellsOf(1)[1]).toBe('Customer not on this machine');
  });

  test('is opened by a press, and by Enter; one that is being edited leads on to its editor', async () => {
    listed([aRow(), aRow({ id: 'quote-2', isEditing: true })]);
    const desk = await showList();
    await press(rowAt(1), 'Enter');
    expect(desk.path()).toBe('/quotes/quote-1');
    await press(rowAt(1), 'ArrowDown');
    await press(rowAt(2), 'Enter');
    expect(desk.path()).toBe('/quotes/quote-2/edit');
  });
});

describe('the filters of the quote list', () => {
  test('say how many quotes there are in each state and what they come to, in every currency', async () => {
    listed([aRow()], {
      totals: [
        { state: 'sent', count: 3, amount: eur(84_392) },
        { state: 'sent', count: 1, amount: { minor: 12_000, currency: 'CHF' } },
        { state: 'accepted', count: 1, amount: eur(126_650) },
      ],
    });
    await showList();
    expect(filter('Sent').textContent).toMatch(/^Sent4€843\.92 · CHF\s120\.00$/);
    expect(filter('Accepted').textContent).toBe('Accepted1€1,266.50');
    expect(filter('Declined').textContent).toBe('Declined');
  });

  test('ask for one state at a time, and for all again', async () => {
    listed([aRow()]);
    await showList();
    await pressed('Sent');
    expect(asked()?.filter.state).toBe('sent');
    await pressed('Draft');
    expect(asked()?.filter.state).toBe('draft');
    expect(filter('Sent').getAttribute('aria-pressed')).toBe('false');
    await pressed('Draft');
    expect(filter('Draft').getAttribute('aria-pressed')).toBe('false');
    expect(useQuoteListView.getState().filter).toEqual(noQuoteFilter);
  });

  test('ask for what runs out within a week, and for one owner', async () => {
    listed([aRow()]);
    await showList();
    await click(filter('Valid ≤ 7 days'));
    await chooseFrom('Prepared by', 'Anna Sommer');
    expect(asked()?.filter).toMatchObject({ validWithinDays: 7, ownerId: 's1' });
    await chooseFrom('Anna Sommer', 'Anybody');
    expect(useQuoteListView.getState().filter.ownerId).toBeNull();
  });

  test('stay while a quote is looked at', async () => {
    listed([aRow()]);
    await showList();
    await pressed('Sent');
    await press(rowAt(1), 'Enter');
    expect(useQuoteListView.getState()).toMatchObject({
      filter: { state: 'sent' },
      opened: { id: 'quote-1', index: 0 },
    });
  });
});

describe('the quote list', () => {
  test('searches for what is typed', async () => {
    listed([aRow()]);
    await showList();
    await type(element('input[type="search"]'), 'bergmann');
    await settled();
    expect(asked()?.filter.query).toBe('bergmann');
  });

  test('is put in order by a column, and the other way round', async () => {
    listed([aRow()]);
    await showList();
    const header = [...document.querySelectorAll<HTMLElement>('[role="columnheader"]')].find((one) =>
      one.textContent.startsWith('Net per month'),
    );
    if (header === undefined) throw new Error('no column');
    await click(header);
    await settled();
    const first = asked()?.sort;
    expect(first?.column).toBe('amount');
    await click(header);
    await settled();
    expect(asked()?.sort.column).toBe('amount');
    expect(asked()?.sort.direction).not.toBe(first?.direction);
  });

  test('asks again when quotes have changed', async () => {
    listed([aRow()]);
    await showList();
    listed([aRow({ state: 'accepted' })]);
    await push('data.changed', { areas: ['quotes'], accountIds: ['account-1'] });
    expect(cellsOf(1)[2]).toBe('Accepted');
  });

  test('says where quotes come from while there are none', async () => {
    listed([]);
    const desk = await showList();
    expect(shownText()).toContain('No quotes yet');
    expect(shownText()).not.toContain('Export');
    await click(button('To the accounts'));
    expect(desk.path()).toBe('/accounts');
  });

  test('says that nothing was found, with the words, and shows all again', async () => {
    host.answer('quotes.list', ({ filter: { query } }) => {
      const rows = query === '' ? [aRow()] : [];
      return success({ rows, total: rows.length, totals: [], owners: [], today: '2026-11-16' });
    });
    await showList();
    await act(async () => useQuoteListView.getState().setFilter({ query: 'xyzzy' }));
    await settled();
    expect(shownText()).toContain('No quote matches “xyzzy”');
    await click(button('Clear search and filters'));
    await settled();
    expect(shownText()).toContain('Bergmann Optik GmbH');
  });

  test('says that no quote matches the filters', async () => {
    listed([]);
    await showList();
    await pressed('Declined');
    expect(shownText()).toContain('No quote matches the chosen filters');
    await click(button('Clear search and filters'));
    await settled();
    expect(useQuoteListView.getState().filter).toEqual(noQuoteFilter);
  });

  test('says a failure with its reference, and tries again', async () => {
    host.answer('quotes.list', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await showList();
    expect(shownText()).toContain('The quotes could not be read');
    expect(shownText()).toContain('7F3K');
    listed([aRow()]);
    await click(button('Try again'));
    await settled();
    expect(shownText()).toContain('Bergmann Optik GmbH');
  });

  test('exports what the filter finds, in its order, and says why a file could not be saved', async () => {
    listed([aRow()]);
    host.answer('quotes.export', () => failed({ code: 'file-failed', reason: 'disk-full', fileName: 'quotes.xlsx' }));
    await showList();
    await pressed('Sent');
    await click(button('Export'));
    const workbook = [...document.querySelectorAll<HTMLElement>('[role^="menuitem"], [role="option"]')].at(-1);
    if (workbook === undefined) throw new Error('no choice');
    await click(workbook);
    await settled();
    expect(host.asked('quotes.export')).toMatchObject([
      { filter: { state: 'sent' }, sort: { column: 'changedAt' }, format: 'xlsx', language: 'en' },
    ]);
    expect(toasts.visibleToasts.at(-1)?.content.title).toBe('The file could not be saved');
  });

  test('offers quotes for many customers to those who may quote', async () => {
    listed([aRow()]);
    const desk = await showList();
    await click(button('Quote many customers …'));
    expect(desk.path()).toBe('/quotes/bulk');
  });

  test('offers a viewer nothing that is for others', async () => {
    listed([]);
    await showList('viewer');
    expect(shownText()).toContain('No quotes yetYour role looks at quotes');
    expect(shownText()).not.toMatch(/Quote many customers|New quote/);
  });
});
