// Power loss: the app lives under strace, and its home is rebuilt as a power loss may have left it, around every sync
// and at random moments. Each image must hold what was acknowledged; on some the whole app starts and goes on.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from '../../../main/store/cache-store.ts';
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import { becomeCalm } from '../harness/calm.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { createOffice, openSamplePortal, type OfficePortal } from '../harness/office.ts';
import { cacheFilesOf, readCache, readOutbox } from '../harness/own-work.ts';
import { readPortalBooks, type PortalBooks } from '../harness/portal-books.ts';
import type { RunContext, Scenario } from '../harness/scenario.ts';
import { enterAgain } from '../harness/user.ts';
import { Broken, refuse, type Violation } from '../harness/violation.ts';
import { writeImage } from '../power/image.ts';
import { asksAt, ledgerOf, lostWork } from '../power/promises.ts';
import { recordLife, type RecordedLife } from '../power/recorded-life.ts';
import { tracingRefused } from '../power/strace.ts';

const imagesPerRun = 100;
/** On so many of them the whole app starts. */
const startsPerRun = 2;

export const power: Scenario = {
  name: 'power',
  leftOut: tracingRefused,
  run: async (context) => {
    const { random, tally } = context;
    const portal = await openSamplePortal(context, 6);
    const before = readPortalBooks(portal.file);
    const life = await recordLife(context, createOffice(context, portal));
    const books = readPortalBooks(portal.file);
    for (let number = 0; number < imagesPerRun; number += 1) {
      const moment = random.happens(0.6) ? random.pick(life.syncs) : random.whole(0, life.lastMoment);
      checkImage(context, life, books, { number, moment });
      tally.images += 1;
      if (number < startsPerRun) await startOn(context, portal, before, life, { number, moment });
    }
    tally.orders += life.asks.filter(({ name, answer }) => name === 'orders.place' && answer !== null).length;
  },
};

interface Cut {
  readonly number: number;
  readonly moment: number;
}

function makeImage({ seed, folder }: RunContext, { home }: RecordedLife, { number, moment }: Cut, name: string): string {
  const image = join(folder, name);
  rmSync(image, { recursive: true, force: true });
  writeImage(home, moment, createRandomSequence(seed, number + 1), image);
  return image;
}

function checkImage(context: RunContext, life: RecordedLife, books: PortalBooks, cut: Cut): void {
  const home = makeImage(context, life, cut, 'image');
  const asks = asksAt(life.asks, cut.moment);
  const where = `after a power loss at ${cut.moment} of ${life.lastMoment}, image ${cut.number}:`;
  const said = (violations: readonly Violation[]): Violation[] =>
    violations.map(({ invariant, message }) => ({ invariant, message: `${where} ${message}` }));
  try {
    const lost = lostWork(home, asks);
    refuse(said(lost.map((what) => ({ invariant: 'I1', message: `lost: ${what}` }))));
    for (const file of cacheFilesOf(home)) {
      const cache = openCache(file);
      const damage = cache.database.pragma('integrity_check', { simple: true });
      cache.close();
      if (damage !== 'ok') throw new Broken(said([{ invariant: 'I6', message: `the cache: ${String(damage)}` }]));
    }
    refuse(said(alwaysTrue({ ledger: ledgerOf(asks), outbox: readOutbox(home), cache: readCache(home), books })));
  } catch (error) {
    if (error instanceof Broken) throw error;
    throw new Broken(said([{ invariant: 'I1', message: `a file cannot be opened: ${String(error)}` }]));
  }
}

/** The whole app on an image: it becomes calm, as after any other start. */
async function startOn(
  context: RunContext,
  portal: OfficePortal,
  before: PortalBooks,
  life: RecordedLife,
  cut: Cut,
): Promise<void> {
  const name = `started-${cut.number}`;
  makeImage(context, life, cut, name);
  const office = createOffice(context, portal, name);
  for (const [orderId, order] of ledgerOf(asksAt(life.asks, cut.moment)).orders) office.ledger.orders.set(orderId, order);
  const desk = await office.open();
  // The portal may have given out a newer token than the one that was kept.
  await enterAgain(desk, office.ledger, office.address);
  await becomeCalm(desk, office, before);
  await desk.close();
}
