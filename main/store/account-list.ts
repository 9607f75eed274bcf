// Pages of the account list (F5, F6): rows, and totals over all that the question found. Never sorts or
// filters by itself: the view does, once per question.
import type { AccountListInput, AccountListOutput, AccountRow } from '../../shared/contract/accounts.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { foldText, queryWords } from '../../shared/domain/search-text.ts';
import { deadlineKinds, statesByUrgency, toDay } from './account-columns.ts';
import type { CacheStore } from './cache-store.ts';
import { readAccount, readSubscriptionsOf } from './documents.ts';
import { readListView } from './list-view.ts';
import { hiddenTextsOf, isWordIn } from './search-text.ts';

type StoredRow = [
  id: string,
  company: string,
  customerNumber: string,
  city: string,
  country: string,
  subscriptions: number,
  licences: number,
  status: number | null,
  deadlineKind: number | null,
  deadlineDay: number | null,
  monthlyMinor: number,
  currency: string,
];

/** One call for a whole page, in the order of the places that it is given. */
const pageSql = `
  SELECT r.id, r.company, r.customer_number, r.city, r.country, r.subscriptions, r.licences, r.status,
    r.deadline_kind, r.deadline_day, r.monthly_minor, r.currency
  FROM json_each(?) AS page CROSS JOIN account_rows AS r ON r.place = page.value`;

/** The ids of all that the question finds, in its order: the first `most` of `total`. */
export function listAccountIds(
  cache: CacheStore,
  input: Pick<AccountListInput, 'query' | 'filter' | 'sort'>,
  today: CalendarDate,
  most: number,
): { accountIds: string[]; total: number } {
  const read = cache.database.transaction(() => {
    const { places } = readListView(cache, input, today);
    const sql = `SELECT r.id FROM json_each(?) AS page CROSS JOIN account_rows AS r ON r.place = page.value`;
    const accountIds = cache.prepare.values<string>(sql).all(`[${places.subarray(0, most).join(',')}]`);
    return { accountIds, total: places.length };
  });
  return read.deferred();
}

/**
 * One page. `today` is the day in the reseller's time zone. `matchedIn` names the phone system or e-mail
 * address that a search found where no column shows it.
 */
export function listAccounts(cache: CacheStore, input: AccountListInput, today: CalendarDate): AccountListOutput {
  const words = queryWords(input.query);
  const todayDay = toDay(today);
  const read = cache.database.transaction((): AccountListOutput => {
    const view = readListView(cache, input, today);
    const places = view.places.subarray(input.offset, input.offset + input.limit);
    const rows = cache.prepare.rows<StoredRow>(pageSql).all(`[${places.join(',')}]`);
    return {
      total: view.places.length,
      totalLicences: view.totalLicences,
      rows: rows.map((row) => toAccountRow(row, todayDay, hiddenMatch(cache, row, words))),
    };
  });
  return read.deferred();
}

function toAccountRow(row: StoredRow, todayDay: number, matchedIn: string | null): AccountRow {
  const [id, company, customerNumber, city, country, subscriptions, licences] = row;
  const [, , , , , , , status, deadlineKind, deadlineDay, monthlyMinor, currency] = row;
  const kind = deadlineKind === null ? undefined : deadlineKinds[deadlineKind];
  return {
    id,
    company,
    customerNumber,
    city,
    country,
    subscriptions,
    licences,
    status: (status === null ? null : statesByUrgency[status]) ?? null,
    nextDeadline:
      kind === undefined || deadlineDay === null
        ? null
        : { kind, date: addDays('1970-01-01', deadlineDay), daysLeft: deadlineDay - todayDay },
    monthly: { minor: monthlyMinor, currency },
    matchedIn,
  };
}

/** The hidden text with the words that no column shows; null where the columns show them all. */
function hiddenMatch(cache: CacheStore, row: StoredRow, words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const [id, company, customerNumber, city] = row;
  const shown = foldText(`${company}\n${customerNumber}\n${city}`);
  const unseen = words.filter((word) => !isWordIn(word, shown));
  if (unseen.length === 0) return null;
  const account = readAccount(cache, id);
  if (account === null) return null;
  const texts = hiddenTextsOf(account, readSubscriptionsOf(cache, id)).map((text) => ({
    text,
    folded: foldText(text),
  }));
  const matches = (folded: string, all: boolean): boolean =>
    all ? unseen.every((word) => isWordIn(word, folded)) : unseen.some((word) => isWordIn(word, folded));
  const match = texts.find(({ folded }) => matches(folded, true)) ?? texts.find(({ folded }) => matches(folded, false));
  return match?.text ?? null;
}
