// A desk process whose every write, sync and change of a folder is written down by strace, with what it says to the
// runner: the trace says in which order bytes, syncs and acknowledgements happened.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskAsk, DeskNews } from '../process/desk-messages.ts';
import { startChild } from '../harness/child.ts';
import type { DeskChild } from '../harness/desk.ts';

/** Calls that change a file or a folder, and those that say which file is meant. */
const tracedCalls = [
  ...['openat', 'open', 'creat', 'close', 'dup', 'dup2', 'dup3', 'lseek'],
  ...['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'ftruncate', 'truncate', 'fallocate'],
  ...['copy_file_range', 'sendfile', 'fsync', 'fdatasync', 'sync_file_range', 'syncfs', 'sync', 'msync'],
  ...['rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat'],
  ...['unlink', 'unlinkat', 'rmdir', 'mkdir', 'mkdirat'],
];
/** No single write of the app is longer. */
export const longestWriteBytes = 8 * 1024 * 1024;

function straceOptions(traceFile: string): string[] {
  const what = ['-e', `trace=${tracedCalls.join(',')}`, '-e', 'signal=none'];
  return ['-f', '--seccomp-bpf', '-qq', '-xx', '-s', String(longestWriteBytes), ...what, '-o', traceFile];
}

/** Why nothing can be traced here; null where it can. */
export function tracingRefused(): string | null {
  if (process.platform !== 'linux') return 'strace is there on Linux only';
  const folder = mkdtempSync(join(tmpdir(), 'licence-desk-strace-'));
  try {
    const words = [...straceOptions(join(folder, 'trace')), process.execPath, '--version'];
    const { error, status, stderr } = spawnSync('strace', words, { encoding: 'utf8' });
    if (error !== undefined) return `strace cannot be started: ${error.message}`;
    return status === 0 ? null : `strace is refused: ${stderr.trim()}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An ask of the runner; its number is its place, counted from 1. */
export type AskLog = DeskAsk[];

/** Starts a desk process under strace; each ask is noted, so that its answer can be found in the trace. */
export async function startTracedDesk(file: string, traceFile: string, asks: AskLog): Promise<DeskChild> {
  const child = startChild<DeskAsk, DeskNews>(file, {
    execPath: 'strace',
    execArgv: [...straceOptions(traceFile), process.execPath],
  });
  await child.ready;
  return {
    ...child,
    ask: (ask) => {
      asks.push(ask);
      return child.ask(ask);
    },
  };
}
