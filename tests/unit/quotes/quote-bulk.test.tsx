// F23 on the screen: the preview of every account, who is left out, making in parts that can be stopped, and making the
// rest without making anything twice.
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { BulkScreen } from '../../../renderer/features/quotes/bulk/bulk-screen.tsx';
import { useBulkRun } from '../../../renderer/features/quotes/bulk/bulk-run.ts';
import type { BulkPreview, BulkResult } from '../../../shared/contract/quote-bulk.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { click, descriptionOf, element, press } from '../design/screen.ts';
import { button, host, settled, showDesk, shownText, type, useDesk } from '../renderer/desk.tsx';

useDesk();

const accountIds = Array.from({ length: 7 }, (_, index) => `account-${index + 1}`);

function aPreview(accountId: string, overrides: Partial<BulkPreview> = {}): BulkPreview {
  return {
    ...{ accountId, customer: { company: `Firma ${accountId}`, customerNumber: 'K-1' }, hasOpenQuote: false },
    lines: [
      {
        ...{ subscriptionId: 's1', systemName: `${accountId}.cloud`, quantityBefore: 5, reasons: [] },
        change: { kind: 'upgrade', quantity: 7, slaId: 'business', termMonths: 12 },
      },
    ],
    ...{ monthly: { minor: 10_000, currency: 'EUR' }, problem: null, limit: null },
    ...overrides,
  };
}

/** The first has an open quote, of the second nothing can be quoted. */
const special: Record<string, Partial<BulkPreview>> = {
  'account-1': { hasOpenQuote: true },
  'account-2': { monthly: null, problem: 'nothing-to-quote', lines: [] },
};

function made({ accountId, quoteId }: { accountId: string; quoteId: string }): BulkResult {
  return { accountId, quoteId, number: `Q-DRAFT-${accountId}`, failure: null };
}

async function showBulk(role: 'sales' | 'viewer' = 'sales') {
  const read = await host.request('session.read', {});
  if (!read.ok || read.value.kind !== 'signed-in') throw new Error('nobody is signed in');
  const session: Extract<SessionState, { kind: 'signed-in' }> = {
    ...read.value,
    staff: { ...read.value.staff, role },
  };
  return showDesk(<BulkScreen session={session} />, '/quotes/bulk');
}

/** Until the preview has come to its end. */
async function previewed() {
  await showBulk();
  // Each turn lets React show what has come: within one `act` nothing is drawn.
  while (!shownText().includes('5 quotes')) await act(() => new Promise((resolve) => setTimeout(resolve)));
}

beforeEach(() => {
  useBulkRun.setState({ run: null });
  host.answer('accounts.ids', () => success({ accountIds, total: 7 }));
  host.answer('quotes.preview-bulk', (input) =>
    success({ previews: input.accountIds.map((id) => aPreview(id, special[id])), today: '2026-11-16' }),
  );
  host.answer('quotes.create-bulk', ({ items }) => success({ results: items.map(made) }));
});

describe('quotes for many customers', () => {
  test('shows what each would get, why one gets nothing, and leaves out whoever has an open quote', async () => {
    await previewed();
    expect(host.asked('quotes.preview-bulk').map((input) => input.accountIds.length)).toEqual([5, 2]);
    expect(shownText()).toContain('6 of 7 can be quoted · 1 has an open quote and is left out until you tick it');
    expect(shownText()).toContain('5 quotes · €500.00 net per month');
    expect(shownText()).toContain('No subscription can be quoted with this template.');
  });

  test('ticks a row with Space, and never one that cannot be quoted', async () => {
    await previewed();
    const [, first, second] = document.querySelectorAll('[role="row"]');
    if (first === undefined || second === undefined) throw new Error('no rows');
    await press(first, ' ');
    expect(shownText()).toContain('6 quotes');
    await press(first, 'ArrowDown');
    await press(second, ' ');
    expect(shownText()).toContain('6 quotes');
  });

  test('asks for the template to be put right before anything is previewed, instead of offering to go on', async () => {
    await previewed();
    await type(element('input[name="validDays"]'), 'x');
    await settled();
    expect(shownText()).toContain('The template is not right yet');
    expect(shownText()).not.toContain('can be quoted');
    expect(document.querySelectorAll('[role="row"]')).toHaveLength(1);
    expect(descriptionOf(button('Make 0 quotes'))).toContain('Something in the template is not right yet');
  });

  test('stops between two parts, says what was not made, and makes only that afterwards', async () => {
    let release: (answer: Result<{ results: BulkResult[] }>) => void = () => undefined;
    host.answer('quotes.create-bulk', () => new Promise((resolve) => (release = resolve)));
    await previewed();
    const [, row] = document.querySelectorAll('[role="row"]');
    if (row === undefined) throw new Error('no row');
    await press(row, ' ');
    await click(button('Make 6 quotes'));
    await settled();
    await click(button('Stop'));
    const [first] = host.asked('quotes.create-bulk');
    await act(async () => release(success({ results: first?.items.map(made) ?? [] })));
    await settled();
    expect(shownText()).toContain('5 of 6 made');
    expect(shownText()).toContain('Stopped: 1 quote was not made');
    host.answer('quotes.create-bulk', ({ items }) => success({ results: items.map(made) }));
    await click(button('Make the missing 1'));
    await settled();
    expect(shownText()).toContain('6 of 6 made');
    const ids = host.asked('quotes.create-bulk').flatMap(({ items }) => items.map(({ quoteId }) => quoteId));
    expect(new Set(ids).size).toBe(6);
    expect(ids).toHaveLength(6);
  });

  test('names each failure, and tries it again under the same id', async () => {
    host.answer('quotes.create-bulk', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await previewed();
    await click(button('Make 5 quotes'));
    await settled();
    expect(shownText()).toContain('5 quotes could not be made');
    expect(shownText()).toContain('7F3K');
    const before = host.asked('quotes.create-bulk').flatMap(({ items }) => items);
    await click(button('Make the missing 5'));
    await settled();
    expect(
      host
        .asked('quotes.create-bulk')
        .slice(1)
        .flatMap(({ items }) => items),
    ).toEqual(before);
  });

  test('saves the documents that a full disk left out, and no other again', async () => {
    const fileName = 'Angebot.pdf';
    let free = 1;
    host.answer('documents.save-all', ({ documents }) =>
      success({
        folder: '/quotes',
        results: documents.map((document, index) => {
          if (index < free) return { kind: 'saved', document, fileName };
          if (index > free) return { kind: 'skipped', document };
          return { kind: 'failed', document, failure: { code: 'file-failed', reason: 'disk-full', fileName } };
        }),
      }),
    );
    await previewed();
    await click(button('Make 5 quotes'));
    await settled();
    await click(button('Save all as PDF …'));
    await settled();
    expect(shownText()).toContain('1 of 5 saved as PDF');
    expect(shownText()).toContain('the disk is full');
    free = 5;
    await click(button('Save the missing 4 …'));
    await settled();
    const [all, missing] = host.asked('documents.save-all').map(({ documents }) => documents);
    expect(missing).toEqual(all?.slice(1));
    expect(shownText()).toContain('5 of 5 saved as PDF');
  });

  test('is explained to a viewer, and asks for nothing', async () => {
    await showBulk('viewer');
    expect(shownText()).toContain('Quotes are made by sales and administrators');
    expect(host.asked('accounts.ids')).toEqual([]);
  });
});
