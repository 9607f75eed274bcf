// A thousand quotes of own work: listed, counted and chosen for sending without reading them, and read once.
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { nextQuoteAttemptAtMs, nextQuotesToSend } from '../../main/store/own-quote-answers.ts';
import { changeOwnQuote, countOwnQuotes, listOwnQuotes, readOwnQuote } from '../../main/store/own-quotes.ts';
import { openWork } from '../../main/store/work-store.ts';
import type { WorkStore } from '../../main/store/work-store.ts';
import { isWorkSound } from '../../main/store/check-database.ts';
import { anOwnQuote } from '../fixtures/own-quotes.ts';
import { aWork, temporaryFolder } from './temporary-stores.ts';

const who = { profileId: 'p1', staffId: 'staff-1' };

function keep(work: WorkStore, id: string, over: Parameters<typeof anOwnQuote>[1] = {}): void {
  changeOwnQuote(work, { profileId: 'p1', quoteId: id }, () => anOwnQuote({ id }, over));
}

/** How SQLite answers what `ask` asks of the table of quotes. */
function plansOf(work: WorkStore, ask: () => unknown): string[] {
  const prepare = vi.spyOn(work.database, 'prepare');
  ask();
  const asked = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  return asked.flatMap((sql) =>
    work.database
      .prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...sql.split('?').slice(1).fill(''))
      .map(({ detail }) => detail),
  );
}

test('a list answers what it read before while the row is the same, and reads what changed', () => {
  const work = aWork();
  for (const id of ['q1', 'q2']) keep(work, id);
  const [first] = listOwnQuotes(work, 'p1');
  keep(work, 'q2', { edit: 2 });
  const again = listOwnQuotes(work, 'p1');
  expect(again[0]).toBe(first);
  expect(again[1]?.edit).toBe(2);
  work.database.exec(`UPDATE quotes SET next_attempt_at_ms = 7 WHERE quote_id = 'q1'`);
  const moved = listOwnQuotes(work, 'p1')[0];
  expect(moved?.nextAttemptAtMs).toBe(7);
  expect(listOwnQuotes(work, 'p1')[0]).toBe(moved);
});

test('what a list still shows is not acted on where its row is damaged', () => {
  const work = aWork();
  keep(work, 'q1');
  expect(listOwnQuotes(work, 'p1')).toHaveLength(1);
  work.database.exec(`UPDATE quotes SET document = '{}'`);
  expect(listOwnQuotes(work, 'p1')).toHaveLength(1);
  expect(readOwnQuote(work, 'p1', 'q1')).toBeNull();
  expect(nextQuotesToSend(work, who, 0, 10)).toEqual([]);
});

test('those to be sent are the longest waiting that are due, so many at most', () => {
  const work = aWork();
  for (const second of [3, 1, 2, 4]) keep(work, `q${second}`, { changedAt: `2026-11-16T09:00:0${second}.000Z` });
  keep(work, 'later', { nextAttemptAtMs: 5000 });
  keep(work, 'edited', { isEditing: true });
  expect(nextQuotesToSend(work, who, 0, 3).map(({ quote }) => quote.id)).toEqual(['q1', 'q2', 'q3']);
  expect(nextQuoteAttemptAtMs(work, who, 0)).toBe(5000);
});

test('lists, counts and turns come from indexes alone', () => {
  const work = aWork();
  expect(plansOf(work, () => listOwnQuotes(work, 'p1'))).toEqual([
    expect.stringContaining('COVERING INDEX quotes_in_short'),
  ]);
  expect(plansOf(work, () => countOwnQuotes(work, 'p1'))).toEqual([
    expect.stringContaining('COVERING INDEX quotes_in_short'),
  ]);
  expect(plansOf(work, () => nextQuoteAttemptAtMs(work, who, 0))).toEqual([
    expect.stringContaining('COVERING INDEX quotes_to_send'),
  ]);
  const turns = plansOf(work, () => nextQuotesToSend(work, who, 0, 8));
  expect(turns).toContainEqual(expect.stringContaining('COVERING INDEX quotes_to_send'));
});

test('own work from before these indexes keeps its quotes', () => {
  const file = join(temporaryFolder(), 'work.db');
  const before = openWork(file);
  keep(before, 'q1');
  // As version 50 left it.
  before.database.exec('DROP INDEX quotes_in_short; DROP INDEX quotes_to_send; PRAGMA user_version = 50');
  before.close();
  const work = aWork(file);
  expect(listOwnQuotes(work, 'p1')).toEqual([anOwnQuote({ id: 'q1' })]);
  expect(isWorkSound(work.database)).toBe(true);
});
