// App and portal lose each other for a while, again and again, with work on both sides: the line is cut, the portal's name
// is not resolved, or TLS fails. Each time they find each other, the queue drains and both sides are equal within the limit (I7).
import { setTimeout as delay } from 'node:timers/promises';
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import { becomeCalm } from '../harness/calm.ts';
import type { Desk } from '../harness/desk.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { createLine, type Cut, type Line } from '../harness/line.ts';
import { createOffice, openSamplePortal, type Office } from '../harness/office.ts';
import { actAtPortal } from '../harness/others.ts';
import { someOrder } from '../harness/order-choices.ts';
import { readPortalBooks } from '../harness/portal-books.ts';
import type { RunContext, Scenario } from '../harness/scenario.ts';
import { openStranger, unknownName } from '../harness/wrong-ways.ts';
import { enter, place, seeEverything } from '../harness/user.ts';
import { refuse } from '../harness/violation.ts';

const partitionsPerRun = 12;
const cuts: readonly Cut[] = ['refused', 'silent', 'answers-lost'];
/** A part of the partitions: the line is whole, and the app does not get to it. */
const shareOfWrongWays = 0.4;
/** Longer than the patience with a portal, and sometimes long enough for the longest backoffs. */
const usualCutMs = 500;
const longCutMs = 2500;

export const partitions: Scenario = {
  name: 'partitions',
  run: async (context) => {
    const portal = await openSamplePortal(context, 12);
    const before = readPortalBooks(portal.file);
    const line = await createLine(Number(new URL(portal.address).port));
    const stranger = await openStranger();
    const wrongWays = [unknownName, `https://127.0.0.1:${line.port}`, stranger.origin];
    try {
      const reached = { ...portal, address: `http://127.0.0.1:${line.port}` };
      const office = createOffice(context, reached, { mayLoseSession: true });
      const desk = await office.open();
      await enter(desk, office);
      await seeEverything(desk);
      for (let count = 1; count <= partitionsPerRun; count += 1) {
        const ofPartition = { ...context, random: createRandomSequence(context.seed, count) };
        await partition(ofPartition, { office, desk, line, wrongWays });
        await becomeCalm(desk, office, before);
        context.tally.partitions += 1;
      }
      await desk.close();
      context.tally.orders += office.ledger.orders.size;
    } finally {
      await stranger.close();
      await line.close();
    }
  },
};

interface Parted {
  readonly office: Office;
  readonly desk: Desk;
  readonly line: Line;
  /** Origins at which the portal is not found. */
  readonly wrongWays: readonly string[];
}

/** Both sides go on working while they do not reach each other. */
async function partition(context: RunContext, { office, desk, line, wrongWays }: Parted): Promise<void> {
  const { random } = context;
  const endsMs = performance.now() + random.fraction() * (random.happens(0.1) ? longCutMs : usualCutMs);
  // Some orders are on their way when the line is cut.
  const placing = random.happens(0.5) ? [placeSome(context, office, desk)] : [];
  await delay(random.fraction() * 20);
  if (random.happens(shareOfWrongWays)) await desk.leadAstray(random.pick(wrongWays));
  else await line.cut(random.pick(cuts));
  const acts = random.whole(0, 3);
  for (let count = 0; count < acts; count += 1) await actAtPortal(context, office, desk);
  const orders = random.whole(1, 4);
  for (let count = 0; count < orders; count += 1) placing.push(placeSome(context, office, desk));
  await delay(Math.max(0, endsMs - performance.now()));
  refuse(alwaysTrue(office.facts()));
  await desk.leadAstray(null);
  await line.heal(random.happens(0.5));
  await Promise.all(placing);
}

async function placeSome({ random }: RunContext, { ledger }: Office, desk: Desk): Promise<void> {
  // Of its own: several are on their way at once.
  const order = await someOrder(desk, createRandomSequence(random.whole(1, 2_000_000_000)));
  if (order !== null) await place(desk, ledger, order);
}
