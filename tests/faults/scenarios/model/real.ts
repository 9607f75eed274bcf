// The two apps and their portal that the reference is compared with, and the comparison.
import { isDeepStrictEqual } from 'node:util';
import type { PlaceOrderInput } from '../../../../shared/contract/orders.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';
import type { RandomSequence } from '../../../../main/portal/random-sequence.ts';
import { becomeEqual, inTime } from '../../harness/calm.ts';
import type { Desk } from '../../harness/desk.ts';
import { alwaysTrue } from '../../harness/invariants.ts';
import type { Line } from '../../harness/line.ts';
import type { Office } from '../../harness/office.ts';
import { possibleOrder } from '../../harness/order-choices.ts';
import type { PortalProcess } from '../../harness/portal.ts';
import { Broken, refuse } from '../../harness/violation.ts';
import { countOf, type Model, type ModelApp } from './reference.ts';

/** Each step meets one fault at most: nothing has to wait for long backoffs, and shrinking is quick. */
const patienceMs = 6000;

export interface RealApp {
  readonly office: Office;
  readonly line: Line;
  desk: Desk;
}

export interface Real {
  readonly portal: PortalProcess;
  readonly apps: readonly [RealApp, RealApp];
  /** The subscriptions that the model speaks of, and whose they are. */
  readonly accountOf: ReadonlyMap<string, string>;
  readonly random: RandomSequence;
  orders: number;
}

/** One licence more than the app shows. */
export async function nextOrder(real: Real, { desk }: RealApp, subscriptionId: string): Promise<PlaceOrderInput> {
  const accountId = real.accountOf.get(subscriptionId) ?? '';
  const details = await desk.get('accounts.details', { accountId });
  const subscription = details.subscriptions.find(({ id }) => id === subscriptionId);
  const change = { kind: 'add-licences', quantity: (subscription?.licenceQuantity ?? 0) + 1 } as const;
  const order = subscription === undefined ? null : possibleOrder(details, subscription, real.random, change);
  if (order === null) throw new Error(`no order is possible for ${subscriptionId}`);
  return order;
}

/** Waits until both apps are as the model says, and then looks at every promise. */
export async function compare(model: Model, real: Real): Promise<void> {
  const pairs = pairsOf(model, real);
  // First both queues: what one app sends, the other has to see.
  for (const { app, realApp } of pairs) await becomeAsModelled(app, realApp);
  for (const { app, realApp } of pairs) {
    if (app.isOnline) await becomeEqual(realApp.desk, realApp.office);
    await compareOrders(app, realApp);
    await compareShown(app, real, realApp);
    refuse(alwaysTrue(realApp.office.facts()));
  }
}

function pairsOf(model: Model, real: Real): readonly { app: ModelApp; realApp: RealApp }[] {
  return [
    { app: model.apps[0], realApp: real.apps[0] },
    { app: model.apps[1], realApp: real.apps[1] },
  ];
}

async function becomeAsModelled(app: ModelApp, { desk }: RealApp): Promise<void> {
  const counts = { waiting: countOf(app, 'queued'), asking: countOf(app, 'needs-attention') };
  const isSo = desk.until('sync.read', {}, ({ outbox, connection }) => {
    if (app.isOnline && connection.kind !== 'connected') return false;
    return outbox.orders.waiting === counts.waiting && outbox.orders.needingAttention === counts.asking;
  });
  await inTime(patienceMs, isSo, async () => {
    const state = await desk.get('sync.read', {});
    return `the model says ${JSON.stringify(counts)}, the app ${JSON.stringify(state)}`;
  });
}

async function compareOrders(app: ModelApp, { desk }: RealApp): Promise<void> {
  for (const { orderId, state } of app.orders) {
    const { state: real } = await desk.get('orders.read', { orderId });
    // Whether an attempt is under way this very moment is not the model's business.
    const kind = real.kind === 'sending' ? 'queued' : real.kind;
    if (kind !== state) throw new Broken([{ invariant: 'I5', message: `order ${orderId} is ${kind}, not ${state}` }]);
  }
}

/** What the app shows of the model's subscriptions. */
async function compareShown(app: ModelApp, { accountOf }: Real, { desk }: RealApp): Promise<void> {
  for (const [subscriptionId, accountId] of accountOf) {
    const { subscriptions } = await desk.get('accounts.details', { accountId });
    const shown = toSeen(subscriptions.find(({ id }) => id === subscriptionId));
    const expected = app.seen.get(subscriptionId);
    if (isDeepStrictEqual(shown, expected)) continue;
    const message = `${subscriptionId} is shown as ${JSON.stringify(shown)}, not as ${JSON.stringify(expected)}`;
    throw new Broken([{ invariant: 'I6', message }]);
  }
}

function toSeen(subscription: Subscription | undefined) {
  return subscription && { version: subscription.version, quantity: subscription.licenceQuantity };
}
