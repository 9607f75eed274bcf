// One home over many lives, each ended by SIGKILL: at a random moment, at a named point, at once after its
// start, or twice in a row; while orders are placed and taken back, settings change, and the portal goes on.
import type { Fault, FaultPlan } from '../../../main/portal/faults/plan.ts';
import { createRandomSequence, type RandomSequence } from '../../../main/portal/random-sequence.ts';
import { ProcessEnded } from '../harness/child.ts';
import { becomeCalm } from '../harness/calm.ts';
import type { Desk } from '../harness/desk.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { killPoints, someStrike, type Way } from '../harness/kill-points.ts';
import { createOffice, openSamplePortal, type Office } from '../harness/office.ts';
import { someOrder } from '../harness/order-choices.ts';
import { actAtPortal } from '../harness/others.ts';
import { editNotes, orderSomething, typeInWizard } from '../harness/own-work-choices.ts';
import { readPortalBooks, type PortalBooks } from '../harness/portal-books.ts';
import { countPoint, type RunContext, type Scenario } from '../harness/scenario.ts';
import {
  chooseTheme,
  enter,
  look,
  place,
  seeEverything,
  seeEverythingAcknowledged,
  withdraw,
} from '../harness/user.ts';
import { refuse } from '../harness/violation.ts';

const homesPerRun = 3;
const livesPerHome = 8;
/** A life whose point has not come after so much work is ended all the same. */
const actionsTowardsAPoint = 4;
const longestLifeMs = 10_000;

export const kills: Scenario = {
  name: 'kills',
  focuses: killPoints.map(({ name }) => name),
  run: async (context) => {
    const portal = await openSamplePortal(context, 8);
    for (let home = 1; home <= homesPerRun; home += 1) {
      const office = createOffice(context, portal, { name: `home-${home}` });
      const before = readPortalBooks(portal.file);
      for (let life = 1; life <= livesPerHome; life += 1) {
        // Of its own, so that what a life was cut short of does not change the next one.
        const ofLife = { ...context, random: createRandomSequence(context.seed, 100 * home + life) };
        await context.portal.plan(...somePlan(ofLife));
        await liveUntilKilled(ofLife, office);
        refuse(alwaysTrue(office.remains()));
      }
      await context.portal.plan();
      await liveInPeace(office, before);
      context.tally.orders += office.ledger.orders.size;
    }
  },
};

/** The life after the last kill: everything acknowledged is there, what waits is sent, both sides become equal. */
async function liveInPeace(office: Office, before: PortalBooks): Promise<void> {
  const desk = await office.open();
  await enter(desk, office);
  await seeEverything(desk);
  await seeEverythingAcknowledged(desk, office.ledger);
  await becomeCalm(desk, office, before);
  await desk.close();
}

/** Most lives go by quietly; in the others orders stay on their way long enough to be hit there. */
function somePlan({ random }: RunContext): NonNullable<FaultPlan['rules']> {
  const faults: Fault[] = [
    { kind: 'drop', when: 'after' },
    { kind: 'drop', when: 'before' },
    { kind: 'latency', delayMs: random.whole(1, 30) },
    { kind: 'status', status: 503 },
    { kind: 'silence' },
  ];
  if (random.happens(0.5)) return [];
  return [
    { path: '/v1/orders/*', share: 0.5, fault: random.pick(faults) },
    { path: '/v1/accounts/*', share: 0.5, fault: random.pick(faults) },
    { path: '/v1/changes', share: 0.1, fault: { kind: 'old-cursor' } },
    { path: '/v1/changes', share: 0.3, fault: random.pick(faults) },
    { path: '/v1/session/refresh', share: 0.3, fault: random.pick(faults) },
  ];
}

async function liveUntilKilled(context: RunContext, office: Office): Promise<void> {
  const { random, tally, focus } = context;
  const isSetUp = isComplete(office);
  const isFocused = focus !== null && isSetUp;
  const chosen = isFocused || random.happens(0.6) ? someStrike(random, { isFirstLife: !isSetUp, focus }) : null;
  const desk = await office.open(chosen?.strike ?? null);
  let isStruckByItself = true;
  const kill = (): void => {
    isStruckByItself = false;
    void desk.kill();
  };
  // Within a millisecond of the start, while it opens, or once the user is at work.
  const isEarly = chosen === null && random.happens(0.3);
  const earlyMs = random.pick([random.fraction(), random.whole(1, 40)]);
  let timer = setTimeout(kill, isEarly ? earlyMs : longestLifeMs);
  try {
    await enter(desk, office);
    await seeEverything(desk);
    await seeEverythingAcknowledged(desk, office.ledger);
    if (chosen?.point.way) await act(context, office, desk, chosen.point.way);
    if (chosen === null && !isEarly) {
      clearTimeout(timer);
      timer = setTimeout(kill, random.whole(0, isSetUp ? 120 : 20));
    }
    const actions = chosen === null ? Infinity : actionsTowardsAPoint;
    for (let count = 0; count < actions; count += 1) await act(context, office, desk, random.pick(usualWays));
    kill();
  } catch (error) {
    if (!(error instanceof ProcessEnded)) throw error;
  } finally {
    clearTimeout(timer);
  }
  await desk.ended;
  tally.kills += 1;
  if (chosen !== null && isStruckByItself) countPoint(tally, chosen.point.name);
}

/** Before the first sync is whole, other points are there to be struck at. */
function isComplete(office: Office): boolean {
  return office.ledger.isSignedIn && office.remains().cache?.isComplete === true;
}

/** In a share of the cases; the rest looks at something. */
const usualWays: readonly Way[] = [
  ...Array.from({ length: 9 }, () => 'order' as const),
  'draft',
  'draft',
  'edit',
  'edit',
  'withdraw',
  'theme',
  'sync',
  'resync',
  'others',
  'look',
];

async function act(context: RunContext, office: Office, desk: Desk, way: Way): Promise<void> {
  const { random } = context;
  const { ledger } = office;
  const latest = [...ledger.orders.keys()].slice(-4);
  switch (way) {
    case 'order':
      return orderSomething(desk, ledger, random);
    case 'draft':
      return typeInWizard(desk, ledger, random);
    case 'edit':
      return editNotes(desk, ledger, random);
    case 'withdraw':
      if (random.happens(0.5)) await orderAndTakeBack(desk, office, random);
      else if (latest.length > 0) await withdraw(desk, ledger, random.pick(latest));
      return;
    case 'theme':
      return chooseTheme(desk, ledger, random.pick(['light', 'dark', 'system']));
    case 'look':
      if (latest.length > 0) await look(desk, ledger, random.pick(latest));
      return;
    case 'sync':
      await desk.ask('sync.run', {});
      return;
    case 'resync':
      // The portal does not know the cursor any more; everything else goes by quietly from here on.
      await context.portal.plan({ path: '/v1/changes', times: 1, fault: { kind: 'old-cursor' } });
      await desk.ask('sync.run', {});
      return;
    case 'backup':
      await chooseTheme(desk, ledger, random.pick(['light', 'dark', 'system']));
      return untilBackedUp(desk);
    case 'others':
      return actAtPortal(context, office, desk);
  }
}

/** A change is in a backup soon, at the next look at the files. */
async function untilBackedUp(desk: Desk): Promise<void> {
  const { checks } = await desk.get('storage.read', {});
  await desk.until('storage.read', {}, ({ checks: { ownWorkQuick } }) => ownWorkQuick?.at !== checks.ownWorkQuick?.at);
}

/** Taken back while it is on its way, which the app has to refuse. */
async function orderAndTakeBack(desk: Desk, { ledger }: Office, random: RandomSequence): Promise<void> {
  const order = await someOrder(desk, random);
  if (order !== null) await Promise.all([place(desk, ledger, order), withdraw(desk, ledger, order.orderId)]);
}
