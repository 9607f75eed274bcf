// A file that is damaged or from a newer version: the app opens, says which file it is and where, and does
// not change a byte of it.
import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, trySampleData } from './fixtures.ts';
import { freshHome } from './launch.ts';

const env = { LICENCE_DESK_SAMPLE_ACCOUNTS: '10' };
/** Where a SQLite file keeps its `user_version`, as a big-endian number of four bytes. */
const userVersionAt = 60;

async function pathOf(home: string, file: string): Promise<string> {
  const files = await readdir(home, { recursive: true });
  const found = files.find((name) => path.basename(name) === file);
  if (found === undefined) throw new Error(`there is no ${file}`);
  return path.join(home, found);
}

const spoilt = {
  damaged: { says: 'is damaged', spoil: () => randomBytes(8192) },
  'from a newer version': {
    says: 'was written by a newer version of Licence Desk',
    spoil: (bytes: Buffer) => {
      const newer = Buffer.from(bytes);
      newer.writeUInt32BE(9999, userVersionAt);
      return newer;
    },
  },
} as const;

for (const file of ['cache.db', 'work.db']) {
  for (const [what, { says, spoil }] of Object.entries(spoilt)) {
    test(`where ${file} is ${what}, the app opens, says so, and leaves the file as it is`, async ({ start }) => {
      const home = freshHome();
      const first = await start({ home, env });
      await trySampleData(first.page);
      await first.close();
      const place = await pathOf(home, file);
      const bytes = spoil(await readFile(place));
      await writeFile(place, bytes);

      const second = await start({ home, env });
      const { page } = second;
      await expect(page.getByRole('heading', { name: 'Your data could not be opened' })).toBeVisible();
      await expect(page.getByRole('alert')).toContainText(`${file} ${says}`);
      await expect(page.getByText(home)).toBeVisible();
      await second.close();
      expect((await readFile(place)).equals(bytes)).toBe(true);
    });
  }
}
