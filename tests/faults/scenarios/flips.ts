// Damaged files: a bit flipped, or a page of noise, in own work, a backup, the cache, or a log. The app starts, says what
// happened, never sends what was changed, gives back what is whole, and its cache becomes the portal's again.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import { listBackupFiles } from '../../../main/store/work-backups.ts';
import { damagedKinds, damageSomething, type Damage } from '../flips/damage.ts';
import { noteDrafts, wholeIn, type DraftStates } from '../flips/entered.ts';
import { judgeDamage } from '../flips/judge-damage.ts';
import { ProcessEnded } from '../harness/child.ts';
import { salvagePoints, strikeAt } from '../harness/kill-points.ts';
import { createOffice, openSamplePortal, type Office, type OfficePortal } from '../harness/office.ts';
import { editNotes, orderSomething, typeInWizard } from '../harness/own-work-choices.ts';
import { readPortalBooks, type PortalBooks } from '../harness/portal-books.ts';
import { quotesWorkedOn } from '../harness/quote-ledger.ts';
import { workOnQuote } from '../harness/quote-work.ts';
import { countPoint, type RunContext, type Scenario } from '../harness/scenario.ts';
import { chooseTheme, enter, seeEverything } from '../harness/user.ts';
import { Broken } from '../harness/violation.ts';

const accounts = 6;
const damagesPerRun = 5;

export const flips: Scenario = {
  name: 'flips',
  focuses: damagedKinds,
  run: async (context) => {
    const { tally, seed } = context;
    const portal = await openSamplePortal(context, accounts);
    const before = readPortalBooks(portal.file);
    const office = createOffice(context, portal);
    const draftStates = await fillHome(context, office);
    await context.portal.close();
    tally.orders += office.ledger.orders.size;
    tally.quotes += quotesWorkedOn(office.ledger.quotes);
    for (let number = 1; number <= damagesPerRun; number += 1) {
      // Of its own, so that each damage is the same whatever became of the ones before.
      const ofDamage = { ...context, random: createRandomSequence(seed, number) };
      await playDamage(ofDamage, { portal, before, office, draftStates, number });
      tally.flips += 1;
    }
  },
};

/** Own work of every kind, some of which waits; ended in good order, or not, and with a backup, or without. */
async function fillHome({ random, seed, portal }: RunContext, office: Office): Promise<DraftStates> {
  const { ledger } = office;
  const draftStates: DraftStates = new Map();
  const desk = await office.open();
  await enter(desk, office);
  await seeEverything(desk);
  // Not the run's own, whose ids these would be: the damages have the streams from 1 on.
  const ofQuotes = createRandomSequence(seed, damagesPerRun + 1);
  const work = async (): Promise<void> => {
    for (let count = 0; count < 4; count += 1) await workOnQuote(desk, ledger, ofQuotes, 0.2);
    for (let count = 0; count < 3; count += 1) await orderSomething(desk, ledger, random);
    await editNotes(desk, ledger, random);
    await chooseTheme(desk, ledger, random.pick(['light', 'dark']));
    for (let count = 0; count < 3; count += 1) {
      await typeInWizard(desk, ledger, random);
      noteDrafts(draftStates, ledger);
    }
  };
  await work();
  await portal.plan({ path: '/v1/*', fault: { kind: 'drop', when: 'before' } });
  await work();
  await (random.happens(0.5) ? desk.close() : desk.kill());
  // Only there to be copied again and again.
  rmSync(join(office.home, 'work.reserve'), { force: true });
  if (random.happens(0.5)) rmSync(join(office.home, 'backups'), { recursive: true, force: true });
  return draftStates;
}

interface Stage {
  readonly portal: OfficePortal;
  readonly before: PortalBooks;
  readonly office: Office;
  readonly draftStates: DraftStates;
  readonly number: number;
}

/** One damage of a copy of the home; throws what became of it, where that is not what was promised. */
async function playDamage(context: RunContext, { portal, office, number, ...stage }: Stage): Promise<void> {
  const name = `damaged-${number}`;
  const damaged = await copyOffice(context, portal, office, name);
  const damage = damageSomething(damaged.home, context.random, context.focus);
  const wholeElsewhere = wholeBeside(office.home, damaged.home, damage);
  try {
    if (damage.of.startsWith('own-work') && context.random.happens(0.4)) await dieInRepair(context, damaged);
    await judgeDamage({ ...stage, office: damaged, damage, wholeElsewhere, isPatient: number === damagesPerRun });
    rmSync(damaged.home, { recursive: true });
    rmSync(join(context.folder, `portal-${name}`), { recursive: true });
  } catch (error) {
    if (!(error instanceof Broken)) throw new Error(`${number}, ${damage.said}: ${textOf(error)}`, { cause: error });
    throw new Broken(
      error.violations.map(({ invariant, message }) => ({
        invariant,
        message: `${number}, ${damage.said}: ${message}`,
      })),
    );
  }
}

/** A life that is cut short while it repairs own work. */
async function dieInRepair({ random, tally }: RunContext, office: Office): Promise<void> {
  const point = random.pick(salvagePoints);
  const desk = await office.open(strikeAt(point, random, 'process'));
  try {
    await desk.until('session.read', {}, ({ kind }) => kind !== 'starting');
    await desk.kill();
  } catch (error) {
    if (!(error instanceof ProcessEnded)) throw error;
    countPoint(tally, point.name);
  }
  tally.kills += 1;
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What the files of own work that were not damaged hold whole, each alone. */
function wholeBeside(home: string, damagedHome: string, { file }: Damage): ReadonlySet<string> {
  const work = join(home, 'work.db');
  const others = [work, ...listBackupFiles(work).map((backup) => backup.file)].filter(
    (other) => join(damagedHome, other.slice(home.length)) !== file,
  );
  return new Set(others.flatMap((other) => [...wholeIn(other)]));
}

/** The same home with the same portal, as they were before anything was damaged. */
async function copyOffice(context: RunContext, portal: OfficePortal, office: Office, name: string): Promise<Office> {
  const dataDir = join(context.folder, `portal-${name}`);
  cpSync(join(portal.file, '..'), dataDir, { recursive: true });
  const port = Number(new URL(portal.address).port);
  const place = await openSamplePortal(context, accounts, { dataDir, port });
  const ledger = structuredClone(office.ledger);
  const copy = createOffice(context, place, { name, ledger, mayLoseSession: true });
  cpSync(office.home, copy.home, { recursive: true });
  return copy;
}
