// Two machines of one reseller with the same quotes: made, written on, sent, answered, revised and ordered on both, while
// answers are lost, the line is cut and processes are killed, price lists change and days pass. Nothing is lost or overwritten unseen, no line is ordered
// twice, and in the end both show what the portal has.
import { sampleCredentials, sampleSalesCredentials } from '../../../main/portal/sample/credentials.ts';
import { createRandomSequence, type RandomSequence } from '../../../main/portal/random-sequence.ts';
import { ProcessEnded } from '../harness/child.ts';
import type { Desk } from '../harness/desk.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { strikeAt, type KillPoint } from '../harness/kill-points.ts';
import { createLine, type Cut, type Line } from '../harness/line.ts';
import { createOffice, openSamplePortal, type Office, type OfficePortal } from '../harness/office.ts';
import { actAtPortal } from '../harness/others.ts';
import { readPortalBooks } from '../harness/portal-books.ts';
import { becomeCalmTogether, sharedTruth } from '../harness/quote-calm.ts';
import { faultsOfQuotes } from '../harness/quote-faults.ts';
import { quotePoints } from '../harness/quote-points.ts';
import { workOnQuote, writeOnOneDraft } from '../harness/quote-work.ts';
import { countPoint, type RunContext, type Scenario } from '../harness/scenario.ts';
import { enter, seeEverything, seeEverythingAcknowledged } from '../harness/user.ts';
import { refuse } from '../harness/violation.ts';

const rounds = 5;
const dayMs = 24 * 60 * 60_000;
/** A focus that is no point: both users do nothing but write on in the same draft. */
const oneDraft = 'one draft';
/** Another one: most of what they do is with quotes that were accepted or have expired, and price lists change often. */
const lateInLife = 'late in their life';
const cuts: readonly Cut[] = ['refused', 'silent', 'answers-lost'];

interface Machine {
  readonly office: Office;
  readonly line: Line;
  desk: Desk;
}

export const quotes: Scenario = {
  name: 'quotes',
  focuses: [oneDraft, lateInLife, ...quotePoints.map(({ name }) => name)],
  run: async (context) => {
    const { random, tally } = context;
    const portal = await openSamplePortal(context, 6);
    const before = readPortalBooks(portal.file);
    const machines: Machine[] = [];
    try {
      machines.push(await machineOf(context, portal, 'one', sampleCredentials));
      const other = random.happens(0.5) ? sampleCredentials : sampleSalesCredentials;
      machines.push(await machineOf(context, portal, 'other', other));
      for (let round = 1; round <= rounds; round += 1) {
        await context.portal.plan(...faultsOfQuotes(random));
        await Promise.all(
          machines.map(async (machine, at) => {
            // Of its own: both are at work at once.
            const ofMachine = { ...context, random: createRandomSequence(context.seed, 10 * round + at) };
            await workForAWhile(ofMachine, machine);
          }),
        );
        refuse(sharedTruth(machines, before));
        await context.portal.plan();
        if (random.happens(context.focus === lateInLife ? 0.8 : 0.4)) await passDay(context, machines);
        if (random.happens(0.4) || round === rounds) await becomeCalmTogether(machines, before);
      }
      for (const { desk } of machines) await desk.close();
      for (const { office } of machines) tally.orders += office.ledger.orders.size;
      tally.quotes += readPortalBooks(portal.file).quoteForms.size - before.quoteForms.size;
    } finally {
      for (const { line } of machines) await line.close();
    }
  },
};

/** What was valid until today has expired then. */
async function passDay({ portal }: RunContext, machines: readonly Machine[]): Promise<void> {
  await portal.act({ kind: 'advance', byMs: dayMs });
  for (const { office, desk } of machines) await office.moveClock(desk, dayMs);
}

async function machineOf(
  context: RunContext,
  portal: OfficePortal,
  name: string,
  credentials: typeof sampleCredentials | typeof sampleSalesCredentials,
): Promise<Machine> {
  const line = await createLine(Number(new URL(portal.address).port));
  const place = { ...portal, address: `http://127.0.0.1:${line.port}` };
  const office = createOffice(context, place, { name, credentials, mayLoseSession: true });
  const desk = await office.open();
  await start(office, desk);
  return { office, line, desk };
}

/** The app as its user finds it: signed in, and with everything that was acknowledged before. */
async function start(office: Office, desk: Desk): Promise<void> {
  await enter(desk, office);
  await seeEverything(desk);
  await seeEverythingAcknowledged(desk, office.ledger);
}

/** One user at work. The process may be killed, at a named point or at any moment; it then starts again. */
async function workForAWhile(context: RunContext, machine: Machine): Promise<void> {
  const { random, tally, focus } = context;
  const { office, line } = machine;
  const focused = quotePoints.filter(({ name }) => name === focus);
  const points = focused.length > 0 ? focused : quotePoints;
  const point = random.happens(focused.length > 0 ? 0.8 : 0.35) ? random.pick(points) : null;
  const killedAfterMs = point === null && random.happens(0.3) ? random.whole(1, 400) : null;
  const timer = killedAfterMs === null ? undefined : setTimeout(() => void machine.desk.kill(), killedAfterMs);
  let isStruck = point !== null;
  try {
    if (point !== null) await startAgain(machine, point, random);
    await workOverALine(context, machine);
    if (point === null) return;
    // A point that has not come would come in the middle of something else.
    isStruck = false;
    await machine.desk.kill();
  } catch (error) {
    if (!(error instanceof ProcessEnded)) throw error;
  } finally {
    clearTimeout(timer);
  }
  await machine.desk.ended;
  tally.kills += 1;
  if (point !== null && isStruck) countPoint(tally, point.name);
  refuse(alwaysTrue(office.remains()));
  await line.heal(true);
  machine.desk = await office.open();
  await start(office, machine.desk);
}

/** A life that is to end at a named point. */
async function startAgain(machine: Machine, point: KillPoint, random: RandomSequence): Promise<void> {
  const { office } = machine;
  await machine.desk.close();
  machine.desk = await office.open(strikeAt(point, random, 'process'));
  await start(office, machine.desk);
}

/** Quotes, and what else goes on; for a part of the time, if at all, the line is cut. */
async function workOverALine(context: RunContext, { office, desk, line }: Machine): Promise<void> {
  const { random } = context;
  const isLate = context.focus === lateInLife;
  const steps = random.whole(4, 10);
  const [cutAt, healedAt] = [random.whole(0, 2 * steps), random.whole(0, 2 * steps)];
  for (let step = 0; step < steps; step += 1) {
    if (step === cutAt && healedAt > cutAt) await line.cut(random.pick(cuts));
    if (step === healedAt && healedAt > cutAt) await line.heal(random.happens(0.5));
    const choice = random.fraction();
    if (choice < 0.05) await actAtPortal(context, office, desk);
    else if (choice < 0.15) await desk.ask('sync.run', {});
    else if (choice < 0.15 + (isLate ? 0.15 : 0.04)) {
      await context.portal.act({ kind: 'raise-prices', byMinor: random.whole(1, 200) });
    } else if (context.focus === oneDraft) await writeOnOneDraft(desk, office.ledger, random);
    else await workOnQuote(desk, office.ledger, random, isLate ? 0.7 : 0.2);
  }
  await line.heal(true);
}
