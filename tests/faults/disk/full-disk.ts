// A disk that is full, or fails, at some write and for some time: while the user works, in a checkpoint, while the app
// opens for the first time, in a migration.
import { becomeCalm } from '../harness/calm.ts';
import { enter, enterAgain } from '../harness/user.ts';
import { Unexpected } from '../harness/violation.ts';
import { attempt, goOn, makeDisk, makeDiskWell, openAgain, openAndEnter, workOn, type DiskCase } from './disk-case.ts';

const rounds = 6;

/** Every write may be the one that fails, and some or all after it. */
export const fullDisk: DiskCase = {
  name: 'full disk',
  run: async (stage) => {
    const { context, office } = stage;
    const { random } = context;
    let desk = await openAndEnter(stage);
    for (let round = 0; round < rounds; round += 1) {
      makeDisk(office, {
        kind: random.pick(['full', 'io-error']),
        matching: random.pick(['', '', '', 'COMMIT', 'wal_checkpoint', 'INSERT', 'UPDATE']),
        nth: random.whole(1, 12),
        times: random.pick([1, 3, null]),
      });
      await workOn(stage, desk, 6);
      await desk.get('sync.run', {});
      context.tally.faults += 1;
      const isClosedFull = random.happens(0.3);
      if (isClosedFull) await desk.close();
      makeDiskWell(office);
      if (isClosedFull) desk = await openAgain(stage);
    }
    await goOn(stage, desk);
    await desk.close();
  },
};

/** The first start, set-up and first sync: the app says so, and goes on once there is room. */
export const fullAtFirstStart: DiskCase = {
  name: 'full at the first start',
  run: async (stage) => {
    const { context, office, before } = stage;
    const { random } = context;
    makeDisk(office, {
      kind: random.pick(['full', 'io-error']),
      matching: '',
      nth: random.whole(1, 60),
      times: random.pick([1, 5, null]),
    });
    context.tally.faults += 1;
    let desk = await office.open();
    await attempt(() => enter(desk, office));
    makeDiskWell(office);
    const state = await desk.until('session.read', {}, ({ kind }) => kind !== 'starting');
    if (state.kind === 'storage-problem') {
      if (state.problem !== 'not-writable') throw new Unexpected(`a full disk is shown as ${state.problem}`, desk.log);
      await desk.close();
      desk = await office.open();
    }
    await enterAgain(desk, office);
    await becomeCalm(desk, office, before);
    await workOn(stage, desk, 3);
    await goOn(stage, desk);
    await desk.close();
  },
};

/** Two seconds for a write: everything takes its time, and nothing is lost. */
export const slowDisk: DiskCase = {
  name: 'slow disk',
  run: async (stage) => {
    const desk = await openAndEnter(stage);
    makeDisk(stage.office, { kind: 'slow', matching: 'COMMIT', nth: 1, times: 2 });
    stage.context.tally.faults += 1;
    await workOn(stage, desk, 4);
    makeDiskWell(stage.office);
    await goOn(stage, desk);
    await desk.close();
  },
};
