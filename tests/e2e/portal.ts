// A portal of the test's own, in the test's process: it can be stopped, started again and changed behind
// the app's back. Ten accounts where a test needs no more, on the same day as the app.
import type { Page } from '@playwright/test';
import { commitChanges } from '../../main/portal/storage/commit.ts';
import type { Commit } from '../../main/portal/storage/commit.ts';
import { changePortfolio } from '../../main/portal/portal.ts';
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { startPortal } from '../../main/portal/server.ts';
import type { RunningPortal } from '../../main/portal/server.ts';
import type { Account } from '../../shared/domain/account.ts';
import { accountSchema } from '../../shared/domain/account.ts';
import type { Order } from '../../shared/domain/order.ts';
import { orderSchema } from '../../shared/domain/order.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import { subscriptionSchema } from '../../shared/domain/subscription.ts';
import { en } from '../../shared/messages/en.ts';
import type { MessageShape } from '../../shared/messages/message-shape.ts';
import { raisePrices } from '../sync/portal-changes.ts';

const clock = { fixedInstant: '2026-11-16T09:00:00Z' };

/** A portal on a folder; `port` where it has to be found at the same address again. */
export function startTestPortal(dataDir: string, port = 0, accounts = 10): Promise<RunningPortal> {
  return startPortal({ dataDir, port, clock, accounts, seed: 1 });
}

/** The port of a portal's origin. */
export function portOf(portal: RunningPortal): number {
  return Number(new URL(portal.origin).port);
}

/** Changes the portal's data; connected apps hear of it. */
export function changeAt({ portal }: RunningPortal, run: (commit: Commit) => void): void {
  changePortfolio(portal, run);
}

/** Changes the portal's data, and tells nobody: the app learns of it when it next asks. */
export function changeSilentlyAt({ portal }: RunningPortal, run: (commit: Commit) => void): void {
  commitChanges(portal.database, run);
}

/** The subscription of a phone system, as the portal has it now. */
export function subscriptionAt({ portal }: RunningPortal, systemName: string): Subscription {
  const found = jsonOf(portal, 'subscription')
    .map((json) => subscriptionSchema.parse(json))
    .find((subscription) => subscription.systemName === systemName);
  if (found === undefined) throw new Error(`the portal has no ${systemName}`);
  return found;
}

/** The account of a customer number, as the portal has it now. */
export function accountAt({ portal }: RunningPortal, customerNumber: string): Account {
  const found = jsonOf(portal, 'account')
    .map((json) => accountSchema.parse(json))
    .find((account) => account.customerNumber === customerNumber);
  if (found === undefined) throw new Error(`the portal has no ${customerNumber}`);
  return found;
}

/** The orders for a subscription that the portal has accepted. */
export function ordersAt({ portal }: RunningPortal, subscriptionId: string): Order[] {
  return jsonOf(portal, '"order"')
    .map((json) => orderSchema.parse(json))
    .filter((order) => order.subscriptionId === subscriptionId);
}

function jsonOf({ database }: RunningPortal['portal'], table: 'account' | 'subscription' | '"order"'): unknown[] {
  return database
    .prepare<[], { json: string }>(`SELECT json FROM ${table}`)
    .all()
    .map(({ json }): unknown => JSON.parse(json));
}

/** Fills in the sign-in form and sends it. */
export async function signIn(
  page: Page,
  address: string,
  { email, password }: { readonly email: string; readonly password: string } = sampleCredentials,
  { connection: { signIn: words } }: MessageShape<typeof en> = en,
): Promise<void> {
  await page.getByRole('textbox', { name: words.address }).fill(address);
  await page.getByRole('textbox', { name: words.email }).fill(email);
  await page.getByLabel(new RegExp(`^${words.password}`)).fill(password);
  await page.getByRole('button', { name: words.submit }).click();
}

/** A price list that holds from today on, in which every licence costs a euro more; the app learns of it when it asks. */
export function raisePricesAt(portal: RunningPortal): void {
  raisePrices(portal, 100);
}
