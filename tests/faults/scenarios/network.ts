// Many orders over a network where everything of the catalogue's transport line goes wrong: each order has a
// seed of its own, and with it its faults. All are accepted once, or refused and never in effect.
import { becomeCalm } from '../harness/calm.ts';
import type { Desk } from '../harness/desk.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { createOffice, openSamplePortal, type Office } from '../harness/office.ts';
import { faultsAround, faultsOfOrder } from '../harness/order-faults.ts';
import { possibleOrders } from '../harness/order-choices.ts';
import { readPortalBooks, type PortalBooks } from '../harness/portal-books.ts';
import type { RunContext, Scenario } from '../harness/scenario.ts';
import { enter, place, seeEverything } from '../harness/user.ts';
import { refuse } from '../harness/violation.ts';

const rounds = 8;

export const network: Scenario = {
  name: 'network',
  run: async (context) => {
    const portal = await openSamplePortal(context, 24);
    const before = readPortalBooks(portal.file);
    const office = createOffice(context, portal, { mayLoseSession: true });
    const desk = await office.open();
    await enter(desk, office);
    await seeEverything(desk);
    for (let round = 0; round < rounds; round += 1) await orderEverywhere(context, office, desk, before);
    await context.portal.plan();
    await becomeCalm(desk, office, before);
    await desk.close();
  },
};

/** One order for every subscription, all at once, each with its own faults. */
async function orderEverywhere(context: RunContext, office: Office, desk: Desk, before: PortalBooks): Promise<void> {
  const { random, portal, tally } = context;
  const orders = (await possibleOrders(desk, random)).map((order) => ({
    order,
    faulty: faultsOfOrder(random.whole(1, 2_000_000_000), `/v1/orders/${order.orderId}`),
  }));
  await portal.plan(...orders.flatMap(({ faulty }) => faulty.rules), ...faultsAround(random));
  await Promise.all(orders.map(({ order }) => place(desk, office.ledger, order)));
  // Behind one that may still be on its way: it must not pass it, and may meet other figures.
  const seconds = (await possibleOrders(desk, random)).filter(() => random.happens(0.3));
  await Promise.all(seconds.map((order) => place(desk, office.ledger, order)));
  tally.orders += orders.length + seconds.length;
  refuse(alwaysTrue(office.facts()));
  await becomeCalm(desk, office, before);
  // A refusal that the app never heard, because it had stopped waiting, is none: I2 judges what it did hear.
  const { books, ledger } = office.facts();
  const missing = orders
    .filter(({ order, faulty }) => ledger.orders.has(order.orderId) && !faulty.isRefused)
    .filter(({ order }) => books.orderOf(order.orderId) === null);
  refuse(missing.map(({ order }) => ({ invariant: 'I2', message: `order ${order.orderId} never took effect` })));
}
