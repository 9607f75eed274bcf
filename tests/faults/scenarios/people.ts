// Two people at one machine: what one of them placed without a connection waits until that one is signed in again,
// and is never sent, or shown, under the other's name.
import { sampleCredentials, sampleSalesCredentials } from '../../../main/portal/sample/credentials.ts';
import { becomeCalm, drain } from '../harness/calm.ts';
import type { Desk } from '../harness/desk.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { createOffice, openSamplePortal } from '../harness/office.ts';
import { editNotes, orderSomething, typeInWizard } from '../harness/own-work-choices.ts';
import { readPortalBooks, type PortalBooks } from '../harness/portal-books.ts';
import type { Scenario } from '../harness/scenario.ts';
import { seeEverything } from '../harness/user.ts';
import { Broken, refuse, Unexpected, type Violation } from '../harness/violation.ts';

type Person = typeof sampleCredentials | typeof sampleSalesCredentials;

const turns = 6;

export const people: Scenario = {
  name: 'people',
  run: async (context) => {
    const { random, tally } = context;
    const portal = await openSamplePortal(context, 8);
    const before = readPortalBooks(portal.file);
    const office = createOffice(context, portal);
    const placedBy = new Map<string, string>();
    let desk = await office.open();
    for (let turn = 0; turn < turns; turn += 1) {
      const person = turn % 2 === 0 ? sampleCredentials : sampleSalesCredentials;
      await signIn(desk, office.address, person);
      await seeEverything(desk);
      await refuseOthers(desk, person, placedBy);
      if (random.happens(0.7)) await context.portal.plan({ path: '/v1/*', fault: { kind: 'drop', when: 'before' } });
      for (let count = random.whole(1, 4); count > 0; count -= 1) await orderSomething(desk, office.ledger, random);
      if (random.happens(0.5)) await editNotes(desk, office.ledger, random);
      if (random.happens(0.5)) await typeInWizard(desk, office.ledger, random);
      for (const orderId of office.ledger.orders.keys())
        if (!placedBy.has(orderId)) placedBy.set(orderId, person.email);
      // Nobody goes on with what somebody else prepared.
      office.ledger.drafts.clear();
      await desk.get('session.sign-out', { wipeCache: random.happens(0.3), unsentWork: 'keep' });
      await context.portal.plan();
      if (random.happens(0.5)) {
        await desk.close();
        desk = await office.open();
      }
      const { books } = office.facts();
      refuse([...alwaysTrue({ ...office.facts(), cache: null }), ...namesAreRight(books, placedBy)]);
    }
    for (const person of [sampleSalesCredentials, sampleCredentials]) {
      await signIn(desk, office.address, person);
      await seeEverything(desk);
      await drain(desk, office);
      if (person === sampleSalesCredentials)
        await desk.get('session.sign-out', { wipeCache: true, unsentWork: 'keep' });
    }
    await becomeCalm(desk, office, before);
    refuse(namesAreRight(office.facts().books, placedBy));
    await desk.close();
    tally.orders += office.ledger.orders.size;
  },
};

async function signIn(desk: Desk, address: string, person: Person): Promise<void> {
  await desk.until('session.read', {}, ({ kind }) => kind === 'signed-out');
  for (;;) {
    const answer = await desk.ask('session.sign-in', { address, ...person, code: null });
    if (answer.ok) return;
    // A connection that broke before is no reason to give up: users try again.
    if (answer.failure.code !== 'offline') throw new Unexpected(`signing in: ${answer.failure.code}`, desk.log);
  }
}

/** Nothing of another person's own work is shown. */
async function refuseOthers(desk: Desk, person: Person, placedBy: ReadonlyMap<string, string>): Promise<void> {
  const { items, accepted } = await desk.get('outbox.list', {});
  for (const item of [...items, ...accepted]) {
    if (item.kind !== 'order' || placedBy.get(item.order.orderId) === person.email) continue;
    throw new Broken([{ invariant: 'I1', message: `${person.email} is shown an order of somebody else` }]);
  }
}

/** The portal has each order under the name of the one who placed it. */
function namesAreRight(books: PortalBooks, placedBy: ReadonlyMap<string, string>): Violation[] {
  return [...placedBy].flatMap(([orderId, email]) => {
    const name = books.orderOf(orderId)?.placedBy.name.toLowerCase().replace(' ', '.');
    if (name === undefined || email.startsWith(name)) return [];
    const message = `${email} placed order ${orderId}, and the portal has it from ${name}`;
    return [{ invariant: 'I2', message }];
  });
}
