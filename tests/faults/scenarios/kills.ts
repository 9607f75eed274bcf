// One home over many lives, each ended by SIGKILL: at a random moment, at a named point, at once after its
// start, or twice in a row; while orders are placed and taken back, settings change, and the portal goes on.
import type { Fault } from '../../../main/portal/faults/plan.ts';
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import { ProcessEnded } from '../harness/child.ts';
import { becomeCalm } from '../harness/calm.ts';
import type { Desk } from '../harness/desk.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { someStrike } from '../harness/kill-points.ts';
import { createOffice, openSamplePortal, type Office } from '../harness/office.ts';
import { accountIdsOf } from '../harness/order-choices.ts';
import { editNotes, orderSomething, typeInWizard } from '../harness/own-work-choices.ts';
import { readPortalBooks } from '../harness/portal-books.ts';
import type { RunContext, Scenario, Tally } from '../harness/scenario.ts';
import { changeSettings, enter, look, seeEverything, seeEverythingAcknowledged, withdraw } from '../harness/user.ts';
import { refuse } from '../harness/violation.ts';

const livesPerRun = 25;
/** A life whose point never comes is ended so long after it began, or after the user began to work. */
const longestStartMs = 1500;
const longestWorkMs = 200;

export const kills: Scenario = {
  name: 'kills',
  run: async (context) => {
    const { seed, tally } = context;
    const portal = await openSamplePortal(context, 8);
    const before = readPortalBooks(portal.file);
    const office = createOffice(context, portal);
    for (let life = 0; life < livesPerRun; life += 1) {
      // Of its own, so that what a life was cut short of does not change the next one.
      const ofLife = { ...context, random: createRandomSequence(seed, life + 1) };
      await context.portal.plan(...somePlan(ofLife));
      await liveUntilKilled(ofLife, office);
      refuse(alwaysTrue(office.remains()));
    }
    await context.portal.plan();
    const desk = await office.open();
    await enter(desk, office.ledger, office.address);
    await seeEverything(desk);
    await seeEverythingAcknowledged(desk, office.ledger);
    await becomeCalm(desk, office, before);
    await desk.close();
    tally.orders += office.ledger.orders.size;
  },
};

/** Most lives go by quietly; in the others orders stay on their way long enough to be hit there. */
function somePlan({ random }: RunContext) {
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
    { path: '/v1/changes', share: 0.3, fault: random.pick(faults) },
    { path: '/v1/session/refresh', share: 0.3, fault: random.pick(faults) },
  ];
}

async function liveUntilKilled(context: RunContext, office: Office): Promise<void> {
  const { random, tally } = context;
  const isSetUp = isComplete(office);
  const chosen = random.happens(0.6) ? someStrike(random, !isSetUp) : null;
  const desk = await office.open(chosen?.strike ?? null);
  let isStruckByItself = true;
  const killAfter = (delayMs: number): NodeJS.Timeout =>
    setTimeout(() => {
      isStruckByItself = false;
      void desk.kill();
    }, delayMs);
  // Within a millisecond of the start, while it opens, or once the user is at work.
  const isEarly = chosen === null && random.happens(0.3);
  let timer = killAfter(isEarly ? random.pick([random.fraction(), random.whole(1, 40)]) : longestStartMs);
  try {
    await enter(desk, office.ledger, office.address);
    await seeEverything(desk);
    await seeEverythingAcknowledged(desk, office.ledger);
    if (!isEarly) {
      clearTimeout(timer);
      timer = killAfter(chosen === null ? random.whole(0, isSetUp ? 120 : 20) : longestWorkMs);
    }
    for (;;) await act(context, office, desk);
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

function countPoint({ points }: Tally, name: string): void {
  points.set(name, (points.get(name) ?? 0) + 1);
}

async function act(context: RunContext, office: Office, desk: Desk): Promise<void> {
  const { random } = context;
  const { ledger } = office;
  const ids = [...ledger.orders.keys()];
  const choice = random.fraction();
  if (choice < 0.35) await orderSomething(desk, ledger, random);
  else if (choice < 0.45) await editNotes(desk, ledger, random);
  else if (choice < 0.55) await typeInWizard(desk, ledger, random);
  else if (choice < 0.65 && ids.length > 0) await withdraw(desk, ledger, random.pick(ids.slice(-4)));
  else if (choice < 0.75) await changeSettings(desk, ledger, { theme: random.pick(['light', 'dark', 'system']) });
  else if (choice < 0.85 && ids.length > 0) await look(desk, ledger, random.pick(ids));
  else if (choice < 0.93) await desk.ask('sync.run', {});
  else await actAtPortal(context, office, desk);
}

async function actAtPortal({ random, portal }: RunContext, { ledger }: Office, desk: Desk): Promise<void> {
  const [order] = [...ledger.orders.values()].slice(-1);
  const choice = random.fraction();
  if (choice < 0.4) {
    await portal.act({ kind: 'expire-tokens' });
    return;
  }
  if (choice < 0.7 || order === undefined) {
    const accountId = random.pick(await accountIdsOf(desk));
    await portal.act({ kind: 'rename', accountId, company: `Umbenannt ${random.digits(4)} GmbH` });
    return;
  }
  const { subscriptionId } = order.input;
  await portal.act({ kind: 'set-licences', subscriptionId, quantity: random.whole(10, 200) });
}
