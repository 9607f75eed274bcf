// The disk line of the fault catalogue, one case a run, in turn: nothing that was acknowledged is lost, a failure is
// an answer and never the end of the app, and everything goes on once the disk is well.
import type { DiskCase } from '../disk/disk-case.ts';
import { createStage } from '../disk/disk-case.ts';
import { deletedWhileOpen, logsGone, newerVersion, olderCopy, twoAtOnce } from '../disk/files.ts';
import { fullAtFirstStart, fullDisk, slowDisk } from '../disk/full-disk.ts';
import { noPermission } from '../disk/no-permission.ts';
import { smallDisk } from '../disk/small-disk.ts';
import { quotesWorkedOn } from '../harness/quote-ledger.ts';
import { countPoint, type Scenario } from '../harness/scenario.ts';

const cases: readonly DiskCase[] = [
  ...[fullDisk, smallDisk, fullAtFirstStart, slowDisk, noPermission],
  ...[deletedWhileOpen, logsGone, olderCopy, twoAtOnce, newerVersion],
];

export const disk: Scenario = {
  name: 'disk',
  run: async (context) => {
    const { seed, tally } = context;
    const one = cases[seed % cases.length];
    if (one === undefined) throw new Error('no case');
    const reason = one.leftOut?.() ?? null;
    if (reason !== null) {
      tally.leftOut.add(`${one.name}: ${reason}`);
      return;
    }
    const stage = await createStage(context);
    await one.run(stage);
    tally.quotes += quotesWorkedOn(stage.office.ledger.quotes);
    tally.orders += stage.office.ledger.orders.size;
    countPoint(tally, `disk: ${one.name}`);
  },
};
