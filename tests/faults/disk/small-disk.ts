// A real small disk: the home lies on a file system in memory that is filled up to some room, again and again. Needs
// Linux and the right to mount; unmounted whatever happens.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goOn, openAgain, openAndEnter, workOn, type DiskCase } from './disk-case.ts';

const diskKilobytes = 24 * 1024;
const rounds = 6;

function mount(folder: string): string | null {
  const words = ['-t', 'tmpfs', '-o', `size=${diskKilobytes}k,mode=0700`, 'licence-desk-faults', folder];
  const { error, status, stderr } = spawnSync('mount', words, { encoding: 'utf8' });
  if (error !== undefined) return error.message;
  return status === 0 ? null : stderr.trim();
}

function unmount(folder: string): void {
  // Lazily: a process that is being ended may still hold a file.
  spawnSync('umount', ['--lazy', folder]);
}

function mountingRefused(): string | null {
  if (process.platform !== 'linux') return 'file systems in memory are mounted on Linux only';
  const folder = mkdtempSync(join(tmpdir(), 'licence-desk-mount-'));
  try {
    const refusal = mount(folder);
    if (refusal === null) unmount(folder);
    return refusal;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The app writes at the same time: where it was quicker, the disk is simply full. */
function fill(file: string, bytes: number): void {
  try {
    writeFileSync(file, Buffer.alloc(Math.max(0, bytes)));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

export const smallDisk: DiskCase = {
  name: 'small disk',
  leftOut: mountingRefused,
  run: async (stage) => {
    const { context, office } = stage;
    const { random } = context;
    const refusal = mount(office.home);
    if (refusal !== null) throw new Error(refusal);
    try {
      let desk = await openAndEnter(stage);
      const ballast = join(office.home, 'ballast');
      for (let round = 0; round < rounds; round += 1) {
        const { bavail, bsize } = statfsSync(office.home);
        const room = random.pick([0, 0, 4096, 16_384, 65_536, 262_144]);
        fill(ballast, bavail * bsize - room);
        context.tally.faults += 1;
        await workOn(stage, desk, 6);
        await desk.get('sync.run', {});
        const isClosedFull = random.happens(0.3);
        if (isClosedFull) await desk.close();
        rmSync(ballast);
        if (isClosedFull) desk = await openAgain(stage);
      }
      await goOn(stage, desk);
      await desk.close();
    } finally {
      unmount(office.home);
    }
  },
};
