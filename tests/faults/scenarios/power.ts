// Power loss: the app lives under strace, and its home is rebuilt as a power loss may have left it, around every sync
// and at random moments. Each image must hold what was acknowledged; on one the whole app starts and goes on.
import { rmSync } from 'node:fs';
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import { becomeCalm } from '../harness/calm.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { createOffice, openSamplePortal, type Office } from '../harness/office.ts';
import { readPortalBooks, type PortalBooks } from '../harness/portal-books.ts';
import { quotesWorkedOn } from '../harness/quote-ledger.ts';
import type { RunContext, Scenario } from '../harness/scenario.ts';
import { enterAgain } from '../harness/user.ts';
import { Broken, refuse, type Violation } from '../harness/violation.ts';
import { writeImage } from '../power/image.ts';
import { asksAt, ledgerOf, lostWork, unusableCaches } from '../power/promises.ts';
import { recordLife, type RecordedLife } from '../power/recorded-life.ts';
import { tracingRefused } from '../power/strace.ts';

const imagesPerRun = 50;

export const power: Scenario = {
  name: 'power',
  leftOut: tracingRefused,
  run: async (context) => {
    const { random, tally } = context;
    const portal = await openSamplePortal(context, 6);
    const before = readPortalBooks(portal.file);
    const recorded = createOffice(context, portal);
    const life = await recordLife(context, recorded);
    const image = createOffice(context, portal, { name: 'image', mayLoseSession: true });
    const cuts = Array.from({ length: imagesPerRun }, (_, number) => ({
      number,
      moment: random.pick(random.happens(0.5) ? life.moments.syncs : life.moments.changes),
    }));
    for (const cut of cuts) {
      makeImage(context, life, cut, image);
      checkImage(life, cut, image);
      tally.images += 1;
    }
    // After all others: what this app sends changes the portal.
    const last = random.pick(cuts);
    makeImage(context, life, last, image);
    await startOn(life, last, image, before);
    tally.quotes += quotesWorkedOn(recorded.ledger.quotes);
    tally.orders += recorded.ledger.orders.size;
  },
};

interface Cut {
  readonly number: number;
  readonly moment: number;
}

function makeImage({ seed }: RunContext, { home }: RecordedLife, { number, moment }: Cut, image: Office): void {
  rmSync(image.home, { recursive: true, force: true });
  writeImage(home, moment, createRandomSequence(seed, number + 1), image.home);
}

function checkImage(life: RecordedLife, { number, moment }: Cut, image: Office): void {
  const asks = asksAt(life.asks, moment);
  const said = ({ invariant, message }: Violation): Violation => ({
    invariant,
    message: `image ${number}, power lost at moment ${moment}: ${message}`,
  });
  try {
    const lost = lostWork(image.home, asks, image.facts().books).map((message): Violation => ({
      invariant: 'I1',
      message,
    }));
    const unusable = unusableCaches(image.home).map((message): Violation => ({ invariant: 'I6', message }));
    refuse([...lost, ...unusable, ...alwaysTrue({ ...image.facts(), ledger: ledgerOf(asks) })].map(said));
  } catch (error) {
    if (error instanceof Broken) throw error;
    throw new Broken([said({ invariant: 'I1', message: `a file cannot be read: ${String(error)}` })]);
  }
}

/** The whole app on an image: it becomes calm, as after any other start. */
async function startOn(life: RecordedLife, { moment }: Cut, image: Office, before: PortalBooks): Promise<void> {
  const { orders } = ledgerOf(asksAt(life.asks, moment));
  for (const [orderId, order] of orders) image.ledger.orders.set(orderId, order);
  const desk = await image.open();
  // The portal may have given out a newer token than the one that was kept.
  await enterAgain(desk, image);
  await becomeCalm(desk, image, before);
  await desk.close();
}
