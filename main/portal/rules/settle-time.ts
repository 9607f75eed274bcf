// Makes the effects of time happen at the portal, day by day up to its today, each as an ordinary change.
// Asked before every answer, each minute, and at start; does nothing on a day that is settled.
import { addDays, dayOfMonth, firstOfNextMonth } from '../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import { sumMoney } from '../../../shared/domain/money.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { discountOf } from '../../../shared/domain/discount.ts';
import { monthlyNetOf } from '../../../shared/domain/overview.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { changePortfolio, todayOf } from '../portal.ts';
import type { Portal } from '../portal.ts';
import { cursorBeyond, forgetChangesUntil } from '../storage/change-log.ts';
import type { Commit } from '../storage/commit.ts';
import type { PortalDatabase } from '../storage/database.ts';
import { readAccount, readCatalogue, readSubscription, readSubscriptionsOf } from '../storage/entities.ts';
import { readMeta, writeMeta } from '../storage/meta.ts';
import { afterBillingRun, afterDueEffects } from './due-effects.ts';

/** Changes that a client can still ask for; one that was away for longer starts with a snapshot. */
const keptChanges = 1_000_000;

/** Brings the portal up to its today. A day is settled whole or not at all. */
export function settleTime(portal: Portal): void {
  const { database } = portal;
  const today = todayOf(portal);
  for (;;) {
    const settledOn = readMeta(database, 'settled-on');
    if (settledOn === null || settledOn >= today) return;
    const day = nextDay(database, settledOn, today);
    changePortfolio(portal, (commit) => {
      settleSubscriptions(database, commit, day);
      if (dayOfMonth(day) === 1) runBilling(database, commit, day);
      writeMeta(database, 'settled-on', day);
    });
    const forgotten = cursorBeyond(database, keptChanges);
    if (forgotten !== null) forgetChangesUntil(database, forgotten);
  }
}

/** The next day on which something happens, at the latest today. */
function nextDay(database: PortalDatabase, settledOn: CalendarDate, today: CalendarDate): CalendarDate {
  const sql = 'SELECT min(next_effect_on) AS day FROM subscription';
  const due = database.prepare<[], { day: string | null }>(sql).get()?.day ?? today;
  const soonest = [due, firstOfNextMonth(settledOn), today].reduce((first, day) => (day < first ? day : first));
  return soonest > settledOn ? soonest : addDays(settledOn, 1);
}

function settleSubscriptions(database: PortalDatabase, commit: Commit, day: CalendarDate): void {
  const sql = 'SELECT id FROM subscription WHERE next_effect_on <= ? ORDER BY next_effect_on, id';
  for (const { id } of database.prepare<[string], { id: string }>(sql).all(day)) {
    const subscription = readSubscription(database, id);
    if (subscription === null) continue;
    commit.startNextUnit();
    commit.putSubscription(afterDueEffects(subscription, day));
  }
}

/** D12, D13: the month is billed in advance, and credits are used up by it. */
function runBilling(database: PortalDatabase, commit: Commit, day: CalendarDate): void {
  const sql = 'SELECT id FROM account WHERE has_credit = 1 ORDER BY id';
  for (const { id } of database.prepare<[], { id: string }>(sql).all()) {
    const account = readAccount(database, id);
    if (account === null) continue;
    const bill = billOf(database, account, day);
    if (bill === null || bill.minor <= 0) continue;
    commit.startNextUnit();
    const credits = afterBillingRun(account.credits, bill);
    commit.putAccount({ ...account, version: account.version + 1, credits });
  }
}

function billOf(database: PortalDatabase, account: Account, on: CalendarDate): Money | null {
  const nets = readSubscriptionsOf(database, account.id).map((subscription) => {
    const catalogue = readCatalogue(database, subscription.catalogueVersion);
    if (catalogue === null) throw new Error(`no catalogue ${subscription.catalogueVersion}`);
    return monthlyNetOf({ subscription, catalogue, discountBasisPoints: discountOf(account, subscription), on });
  });
  const [first] = nets;
  return first === undefined ? null : sumMoney(first.currency, nets);
}
