// What all cases about the disk have in common: an app with own work, a user who works on whatever the disk does, and
// the promise that everything goes on once the disk is well again.
import { rmSync, writeFileSync } from 'node:fs';
import { becomeCalm } from '../harness/calm.ts';
import type { Desk } from '../harness/desk.ts';
import { createOffice, openSamplePortal, type Office } from '../harness/office.ts';
import { accountIdsOf } from '../harness/order-choices.ts';
import { editNotes, orderSomething, typeInWizard } from '../harness/own-work-choices.ts';
import { readPortalBooks, type PortalBooks } from '../harness/portal-books.ts';
import { quotesOf } from '../harness/quote-choices.ts';
import { workOnQuote } from '../harness/quote-work.ts';
import type { RunContext } from '../harness/scenario.ts';
import { chooseTheme, enter, enterAgain, seeEverything, seeEverythingAcknowledged } from '../harness/user.ts';
import { Unexpected } from '../harness/violation.ts';
import type { DiskFault } from '../process/disk-faults.ts';

export interface DiskCase {
  readonly name: string;
  /** Why it cannot run on this machine; null where it can. */
  readonly leftOut?: () => string | null;
  readonly run: (stage: Stage) => Promise<void>;
}

/** One app and its portal. */
export interface Stage {
  readonly context: RunContext;
  readonly office: Office;
  readonly before: PortalBooks;
}

/** An app that was never opened. */
export async function createStage(context: RunContext): Promise<Stage> {
  const portal = await openSamplePortal(context, 6);
  const office = createOffice(context, portal, { mayLoseSession: true });
  return { context, office, before: readPortalBooks(portal.file) };
}

/** Opens the app, signs in where it has to, and waits for the cache. */
export async function openAndEnter({ office }: Stage): Promise<Desk> {
  const desk = await office.open();
  await enter(desk, office);
  await seeEverything(desk);
  return desk;
}

export function makeDisk({ diskFile }: Office, fault: DiskFault): void {
  writeFileSync(diskFile, JSON.stringify(fault));
}

export function makeDiskWell({ diskFile }: Office): void {
  rmSync(diskFile, { force: true });
}

/** Own work of every kind. What cannot be kept is refused by a failure, and everything can still be looked at. */
export async function workOn({ context, office }: Stage, desk: Desk, steps: number): Promise<void> {
  const { random } = context;
  const { ledger } = office;
  const acts = [
    () => orderSomething(desk, ledger, random),
    () => orderSomething(desk, ledger, random),
    () => typeInWizard(desk, ledger, random),
    () => editNotes(desk, ledger, random),
    () => workOnQuote(desk, ledger, random, 0.2),
    () => workOnQuote(desk, ledger, random, 0.2),
    () => chooseTheme(desk, ledger, random.pick(['light', 'dark', 'system'])),
  ];
  for (let step = 0; step < steps; step += 1) {
    if (!(await attempt(random.pick(acts)))) await lookAround(desk);
  }
}

/** Something that the app may refuse by a failure; says whether it did what it was asked. */
export async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof Unexpected) return false;
    throw error;
  }
}

/** A user can read everything, whatever the disk does to what is written. */
async function lookAround(desk: Desk): Promise<void> {
  await accountIdsOf(desk);
  await quotesOf(desk);
  await desk.get('drafts.list', {});
  await desk.get('outbox.list', {});
  await desk.get('settings.read', {});
}

/** The disk is well: the queue drains, the cache equals the portal, and what was acknowledged is there. */
export async function goOn({ office, before }: Stage, desk: Desk): Promise<void> {
  await becomeCalm(desk, office, before);
  await seeEverythingAcknowledged(desk, office.ledger);
}

/**
 * Opens the app after a life on a full disk and lets it go on. A session that could not be written down has ended with
 * that life: the user signs in again, and finds everything as it was.
 */
export async function openAgain(stage: Stage): Promise<Desk> {
  const desk = await stage.office.open();
  await enterAgain(desk, stage.office);
  await goOn(stage, desk);
  return desk;
}
