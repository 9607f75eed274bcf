// What is known of a log that was mended, on the disk before the mended one takes its place: it is whole then, and nothing
// about it says any more that something of it is missing. Kept until own work is open.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { createPrivately, syncFile, syncFolder } from './durable-files.ts';
import { certainties } from './log-mend.ts';

const mendedLogSchema = z.object({
  /** The name of the copy of the file and its log as they were found; null where they are still as they were. */
  keptAs: z.string().nullable(),
  certainty: z.enum(certainties),
});
export type MendedLog = Readonly<z.infer<typeof mendedLogSchema>>;

/** On the disk when it returns. */
export function noteMending(file: string, mended: MendedLog): void {
  const writing = `${noteOf(file)}.part`;
  createPrivately(writing);
  writeFileSync(writing, JSON.stringify(mended));
  syncFile(writing);
  renameSync(writing, noteOf(file));
  syncFolder(dirname(file));
}

/** Null where there is none, or it cannot be read. */
export function readMending(file: string): MendedLog | null {
  try {
    return mendedLogSchema.parse(JSON.parse(readFileSync(noteOf(file), 'utf8')));
  } catch {
    return null;
  }
}

/** After this, what the log lacked is recorded in own work itself. */
export function forgetMending(file: string): void {
  if (!existsSync(noteOf(file))) return;
  rmSync(noteOf(file), { force: true });
  syncFolder(dirname(file));
}

function noteOf(file: string): string {
  return join(dirname(file), 'work.mending.json');
}
