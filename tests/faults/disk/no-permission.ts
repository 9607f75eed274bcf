// Files that are read-only, and folders without permission: the app says that it cannot write, changes nothing, and
// goes on once it may. Root is asked for no permission: then the app runs as a user of its own.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskAsk, DeskNews } from '../process/desk-messages.ts';
import { startChild } from '../harness/child.ts';
import { openDesk, type Desk } from '../harness/desk.ts';
import { beginning, usualPace } from '../harness/office.ts';
import { cacheFilesOf } from '../harness/own-work.ts';
import { Unexpected } from '../harness/violation.ts';
import { attempt, goOn, openAndEnter, workOn, type DiskCase, type Stage } from './disk-case.ts';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

function permissionsRefused(): string | null {
  if (process.platform === 'win32') return 'Windows has no such permissions';
  if (!isRoot) return null;
  const words = ['-e', 'require("better-sqlite3")'];
  const { status } = spawnSync(process.execPath, words, { uid: nobody, gid: nobody });
  return status === 0 ? null : 'run as root, and nobody else may read the program';
}

export const noPermission: DiskCase = {
  name: 'no permission',
  leftOut: permissionsRefused,
  run: async (stage) => {
    const { context, office } = stage;
    const { home } = office;
    const desk = await openAndEnter(stage);
    await workOn(stage, desk, 5);
    await (context.random.happens(0.5) ? desk.close() : desk.kill());
    const workFile = join(home, 'work.db');
    const [cacheFile = workFile] = cacheFilesOf(home);
    if (isRoot) giveAway(context.folder);
    const [path, mode] = context.random.pick([
      [workFile, 0o400],
      [workFile, 0o000],
      [home, 0o500],
      [home, 0o000],
      [cacheFile, 0o400],
      [join(cacheFile, '..'), 0o500],
    ]);
    const modeBefore = statSync(path).mode;
    chmodSync(path, mode);
    context.tally.faults += 1;
    const refused = await openAsUser(stage);
    try {
      const state = await refused.until('session.read', {}, ({ kind }) => kind !== 'starting');
      // A killed app leaves its logs behind, which can still be written where nothing new may be created.
      const isPossible = state.kind === 'signed-in' && mode === 0o500;
      if (isPossible) await attempt(() => workOn(stage, refused, 3));
      else if (state.kind !== 'storage-problem' || state.problem !== 'not-writable') {
        throw new Unexpected(
          `without permission for ${path} (${mode.toString(8)}) the app says ${JSON.stringify(state)}`,
          refused.log,
        );
      }
      await refused.close();
    } finally {
      chmodSync(path, modeBefore);
    }
    const next = await openAndEnter(stage);
    await goOn(stage, next);
    await next.close();
  },
};

/** Everything below becomes the user's own. */
function giveAway(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(folder, name), nobody, nobody);
  }
  chmodSync(folder, 0o711);
  chmodSync(join(folder, '..'), 0o711);
}

async function openAsUser({ context, office }: Stage): Promise<Desk> {
  if (!isRoot) return office.open();
  const user = { uid: nobody, gid: nobody };
  const child = startChild<DeskAsk, DeskNews>(join(context.bundle, 'desk.js'), user);
  await child.ready;
  const { home, diskFile } = office;
  const nowMs = Date.parse(beginning) + 3_600_000;
  return openDesk(child, { home, seed: 1, nowMs, pace: usualPace, strike: null, diskFile });
}
