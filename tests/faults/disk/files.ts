// What others do to the files: taken away while they are open, their log taken away, an older copy put in their place,
// used by a second app, or left by a newer version.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { becomeCalm } from '../harness/calm.ts';
import type { Ledger } from '../harness/ledger.ts';
import { cacheFilesOf } from '../harness/own-work.ts';
import { forgetQuotesSince } from '../harness/quote-ledger.ts';
import { enterAgain, seeEverything } from '../harness/user.ts';
import { Broken, Unexpected } from '../harness/violation.ts';
import { goOn, openAndEnter, workOn, type DiskCase, type Stage } from './disk-case.ts';

const parts = ['', '-wal', '-shm'];

/** Own work is deleted under the running app: what is acknowledged afterwards is there after a restart, and before. */
export const deletedWhileOpen: DiskCase = {
  name: 'deleted while open',
  run: async (stage) => {
    const { context, office } = stage;
    const desk = await openAndEnter(stage);
    await workOn(stage, desk, 4);
    for (const part of parts) rmSync(join(office.home, `work.db${part}`), { force: true });
    if (context.random.happens(0.5)) {
      for (const cache of cacheFilesOf(office.home))
        for (const part of parts) rmSync(`${cache}${part}`, { force: true });
    }
    context.tally.faults += 1;
    await workOn(stage, desk, 4);
    await (context.random.happens(0.5) ? desk.close() : desk.kill());
    const next = await openAndEnter(stage);
    await goOn(stage, next);
    await next.close();
  },
};

/** Logs are taken away from an app that was killed: what was only there is lost, and nothing else. */
export const logsGone: DiskCase = {
  name: 'logs gone',
  run: async (stage) => {
    const { context, office, before } = stage;
    const { ledger } = office;
    const desk = await openAndEnter(stage);
    await workOn(stage, desk, 4);
    await desk.close();
    const next = await openAndEnter(stage);
    const kept = keptNow(ledger);
    await workOn(stage, next, 4);
    await next.kill();
    for (const file of [join(office.home, 'work.db'), ...cacheFilesOf(office.home)]) {
      rmSync(`${file}-wal`, { force: true });
      rmSync(`${file}-shm`, { force: true });
    }
    context.tally.faults += 1;
    forgetSince(stage, kept);
    const last = await office.open();
    await enterAgain(last, office);
    await seeEverything(last);
    await becomeCalm(last, office, before);
    await last.close();
  },
};

/** What a file, or a copy of it, holds of what was entered. */
interface Kept {
  readonly orders: ReadonlySet<string>;
  /** Of the ledger of quotes. */
  readonly moment: number;
}

function keptNow({ orders, quotes }: Ledger): Kept {
  return { orders: new Set(orders.keys()), moment: quotes.moments };
}

/** What the last life added may be gone; what it placed may be at the portal, and is no surprise there. */
function forgetSince({ office: { ledger } }: Stage, kept: Kept): void {
  for (const [orderId, order] of ledger.orders) if (!kept.orders.has(orderId)) order.isAcknowledged = false;
  forgetQuotesSince(ledger.quotes, kept.moment);
  ledger.edits.clear();
  ledger.drafts.clear();
}

/** An older copy of the whole home under a portal that went on: nothing is ordered twice, and the cache catches up. */
export const olderCopy: DiskCase = {
  name: 'older copy',
  run: async (stage) => {
    const { context, office, before } = stage;
    const { ledger } = office;
    const desk = await openAndEnter(stage);
    await context.portal.plan({ path: '/v1/*', fault: { kind: 'drop', when: 'before' } });
    await workOn(stage, desk, 5);
    await desk.close();
    const copy = join(context.folder, 'older-copy');
    cpSync(office.home, copy, { recursive: true });
    await context.portal.plan();
    const kept = keptNow(ledger);
    const next = await openAndEnter(stage);
    await workOn(stage, next, 5);
    await goOn(stage, next);
    await next.close();
    rmSync(office.home, { recursive: true });
    cpSync(copy, office.home, { recursive: true });
    context.tally.faults += 1;
    forgetSince(stage, kept);
    for (const order of ledger.orders.values()) order.isWithdrawn = false;
    const last = await office.open();
    // Its session is an older one too: the portal may end it at any moment.
    await enterAgain(last, office);
    await becomeCalm(last, office, before);
    await last.close();
  },
};

/** A second app on the same home says that it is in use, keeps its hands off, and the first one goes on. */
export const twoAtOnce: DiskCase = {
  name: 'two at once',
  run: async (stage) => {
    const { context, office } = stage;
    const first = await openAndEnter(stage);
    await workOn(stage, first, 2);
    const second = await office.open();
    const state = await second.until('session.read', {}, ({ kind }) => kind !== 'starting');
    if (state.kind !== 'storage-problem' || state.problem !== 'in-use') {
      throw new Unexpected(`a second app says ${JSON.stringify(state)}`, second.log);
    }
    context.tally.faults += 1;
    const refused = await second.ask('outbox.list', {});
    if (refused.ok) throw new Unexpected('a second app reads the outbox of the first');
    await workOn(stage, first, 3);
    if (context.random.happens(0.5)) await second.close();
    else await second.kill();
    await workOn(stage, first, 2);
    await goOn(stage, first);
    await first.close();
    const next = await openAndEnter(stage);
    await goOn(stage, next);
    await next.close();
  },
};

/** A file that a newer version of the app left: refused, byte for byte as it was, and used again by that version. */
export const newerVersion: DiskCase = {
  name: 'newer version',
  run: async (stage) => {
    const { context, office } = stage;
    const { random } = context;
    const desk = await openAndEnter(stage);
    await workOn(stage, desk, 4);
    await desk.close();
    const file = random.pick([join(office.home, 'work.db'), ...cacheFilesOf(office.home)]);
    const version = setVersion(file, 9990);
    const bytes = readFileSync(file);
    context.tally.faults += 1;
    const older = await office.open();
    const state = await older.until('session.read', {}, ({ kind }) => kind !== 'starting');
    if (state.kind !== 'storage-problem' || state.problem !== 'newer-version') {
      throw new Unexpected(`a newer file: the app says ${JSON.stringify(state)}`, older.log);
    }
    const refused = await older.ask('session.sign-in', {
      address: office.address,
      email: 'a@b.de',
      password: 'x',
      code: null,
    });
    if (refused.ok && refused.value.kind === 'signed-in') throw new Unexpected('signed in over a newer file');
    await older.close();
    const isUntouched = readFileSync(file).equals(bytes) && !existsSync(`${file}-wal`);
    if (!isUntouched) throw new Broken([{ invariant: 'I1', message: `${file} of a newer version was changed` }]);
    setVersion(file, version);
    const next = await openAndEnter(stage);
    await goOn(stage, next);
    await next.close();
  },
};

/** Answers with the version before. */
function setVersion(file: string, version: number): number {
  const database = new Database(file, { fileMustExist: true });
  try {
    const before = Number(database.pragma('user_version', { simple: true }));
    database.pragma(`user_version = ${version}`);
    return before;
  } finally {
    database.close();
  }
}
