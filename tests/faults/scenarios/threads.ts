// A thread of the app ends in the middle of what it does: the sync worker in a pull or a snapshot, the storage worker in a
// backup. The app goes on in the same life, and becomes equal to the portal.
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import { becomeCalm } from '../harness/calm.ts';
import type { Desk } from '../harness/desk.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { strikeAt, threadPoints } from '../harness/kill-points.ts';
import { createOffice, openSamplePortal, type Office } from '../harness/office.ts';
import { actAtPortal } from '../harness/others.ts';
import { orderSomething } from '../harness/own-work-choices.ts';
import { readPortalBooks, type PortalBooks } from '../harness/portal-books.ts';
import { countPoint, type RunContext, type Scenario } from '../harness/scenario.ts';
import { enter, seeEverything } from '../harness/user.ts';
import { refuse } from '../harness/violation.ts';

const homesPerRun = 2;
const livesPerHome = 4;
const actionsPerLife = 4;

export const threads: Scenario = {
  name: 'threads',
  run: async (context) => {
    const portal = await openSamplePortal(context, 8);
    for (let home = 1; home <= homesPerRun; home += 1) {
      const office = createOffice(context, portal, { name: `home-${home}` });
      const before = readPortalBooks(portal.file);
      for (let life = 1; life <= livesPerHome; life += 1) {
        const random = createRandomSequence(context.seed, 100 * home + life);
        await liveOn({ ...context, random }, office, { before, isFirstLife: life === 1 });
      }
      context.tally.orders += office.ledger.orders.size;
    }
  },
};

interface Life {
  readonly before: PortalBooks;
  readonly isFirstLife: boolean;
}

async function liveOn(context: RunContext, office: Office, { before, isFirstLife }: Life): Promise<void> {
  const { random, tally } = context;
  const point = random.pick(threadPoints.filter(({ isOfFirstLife }) => isOfFirstLife === isFirstLife));
  const desk = await office.open(strikeAt(point, random, 'thread'));
  await enter(desk, office);
  await seeEverything(desk);
  for (let count = 0; count < actionsPerLife; count += 1) await work(context, office, desk);
  await becomeCalm(desk, office, before);
  refuse(alwaysTrue(office.facts()));
  await desk.close();
  if (desk.endedThreads() > 0) countPoint(tally, `thread: ${point.name}`);
  tally.faults += desk.endedThreads();
}

async function work(context: RunContext, office: Office, desk: Desk): Promise<void> {
  await orderSomething(desk, office.ledger, context.random);
  await actAtPortal(context, office, desk);
  await desk.ask('sync.run', {});
}
