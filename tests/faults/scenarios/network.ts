// Many orders over a network where everything of the catalogue's transport line goes wrong: each order has a
// seed of its own, and with it its faults. All are accepted once, or refused and never in effect.
import { becomeCalm } from '../harness/calm.ts';
import type { Desk } from '../harness/desk.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { beginning, createOffice, usualPace, type Office } from '../harness/office.ts';
import { faultsAround, faultsOfOrder } from '../harness/order-faults.ts';
import { possibleOrders } from '../harness/order-choices.ts';
import { readPortalBooks, type PortalBooks } from '../harness/portal-books.ts';
import type { RunContext, Scenario } from '../harness/scenario.ts';
import { enter, place, seeEverything } from '../harness/user.ts';
import { Broken, refuse } from '../harness/violation.ts';

const rounds = 8;

export const network: Scenario = {
  name: 'network',
  run: async (context) => {
    const { portal, folder, seed } = context;
    const start = { dataDir: `${folder}/portal`, seed: 1 + (seed % 5), accounts: 24, instant: beginning, port: 0 };
    const { port, file } = await portal.open(start);
    const before = readPortalBooks(file);
    const office = createOffice(context, file);
    const desk = await office.open();
    await enter(desk, office.ledger, `http://127.0.0.1:${port}`);
    await seeEverything(desk);
    for (let round = 0; round < rounds; round += 1) await orderEverywhere(context, office, desk, before);
    await portal.plan();
    await becomeCalm(desk, office, before, usualPace);
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
  tally.orders += orders.length;
  refuse(alwaysTrue(office.facts()));
  await becomeCalm(desk, office, before, usualPace);
  const facts = office.facts();
  for (const { order, faulty } of orders) {
    const isPlaced = facts.books.orderOf(order.orderId) !== null;
    if (isPlaced !== faulty.isRefused) continue;
    const message = `order ${order.orderId} was ${faulty.isRefused ? 'refused and took effect' : 'not brought to the portal'}`;
    throw new Broken([{ invariant: faulty.isRefused ? 'I2' : 'I1', message }]);
  }
}
