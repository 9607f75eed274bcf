// What two apps and their portal must look like after each step, in plain values: the truth at the portal, what
// each app shows of it, and what became of each order. Knows no HTTP, no files, no time.

export interface Seen {
  readonly version: number;
  readonly quantity: number;
}

type OrderState = 'queued' | 'accepted' | 'needs-attention' | 'withdrawn';

export interface ModelOrder {
  readonly orderId: string;
  readonly subscriptionId: string;
  /** The version that the user was shown. */
  readonly version: number;
  readonly quantity: number;
  state: OrderState;
  /** It may be at the portal: it cannot be taken back any more. */
  hasLeft: boolean;
}

export interface ModelApp {
  isOnline: boolean;
  readonly seen: Map<string, Seen>;
  /** In the order in which they were placed. */
  readonly orders: ModelOrder[];
}

export interface Model {
  readonly truth: Map<string, Seen>;
  readonly apps: readonly [ModelApp, ModelApp];
}

export function createModel(truth: ReadonlyMap<string, Seen>): Model {
  const app = (): ModelApp => ({ isOnline: true, seen: new Map(truth), orders: [] });
  return { truth: new Map(truth), apps: [app(), app()] };
}

/** An order for so many licences more than the app shows; it leaves at once where its turn has come. */
export function placeInModel(model: Model, app: ModelApp, order: Pick<ModelOrder, 'orderId' | 'subscriptionId'>): void {
  const seen = seenOf(app, order.subscriptionId);
  const quantity = seen.quantity + 1;
  app.orders.push({ ...order, version: seen.version, quantity, state: 'queued', hasLeft: false });
  settle(model);
}

/**
 * Takes an order back where the app said so; answers whether it may say that. One that waits for a portal that is away was
 * tried or not, as the app knew of it: it may say either.
 */
export function withdrawInModel(model: Model, order: ModelOrder, isTaken: boolean): boolean {
  const { state } = order;
  const isCertain = state !== 'queued' || !order.hasLeft;
  const isAllowed = state === 'needs-attention' || state === 'queued';
  const isWithdrawn = state === 'withdrawn';
  if (isTaken && isAllowed) order.state = 'withdrawn';
  settle(model);
  return !isCertain || isTaken === (isAllowed || isWithdrawn);
}

/** Others give a subscription another quantity. */
export function changeInModel(model: Model, subscriptionId: string, quantity: number): void {
  const { version } = truthOf(model, subscriptionId);
  model.truth.set(subscriptionId, { version: version + 1, quantity });
  settle(model);
}

export function connectInModel(model: Model, app: ModelApp, isOnline: boolean): void {
  app.isOnline = isOnline;
  settle(model);
}

/** Orders in a state, of one app. */
export function countOf({ orders }: ModelApp, state: OrderState): number {
  return orders.filter((order) => order.state === state).length;
}

/** Sends what can be sent, and shows to everybody who is there what became of it. */
function settle(model: Model): void {
  for (const app of model.apps) for (const subscriptionId of model.truth.keys()) deliver(model, app, subscriptionId);
  for (const { isOnline, seen } of model.apps) {
    if (isOnline) for (const [subscriptionId, now] of model.truth) seen.set(subscriptionId, now);
  }
}

/** One after the other; a question to the user holds up those behind it (D19), older figures raise one (D20). */
function deliver(model: Model, app: ModelApp, subscriptionId: string): void {
  for (const order of app.orders) {
    if (order.subscriptionId !== subscriptionId) continue;
    if (order.state === 'needs-attention') return;
    if (order.state !== 'queued') continue;
    order.hasLeft = true;
    if (!app.isOnline) return;
    const { version } = truthOf(model, subscriptionId);
    if (order.version !== version) {
      order.state = 'needs-attention';
      return;
    }
    order.state = 'accepted';
    model.truth.set(subscriptionId, { version: version + 1, quantity: order.quantity });
  }
}

function truthOf(model: Model, subscriptionId: string): Seen {
  return known(model.truth.get(subscriptionId));
}

function seenOf(app: ModelApp, subscriptionId: string): Seen {
  return known(app.seen.get(subscriptionId));
}

function known(seen: Seen | undefined): Seen {
  if (seen === undefined) throw new Error('a subscription that the model does not know');
  return seen;
}
