// A home as a power loss at a moment may leave it. What a completed sync covers is there; of everything later, any
// part is: nothing, all, up to a moment, some sectors of 512 bytes in versions of their own.
//
// Names are held to POSIX's word, which is stricter than ext4: a created, renamed or removed name is sure only after
// its own folder was synced. (ext4 would keep names in order, and a new file's with the file.)
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import type { DiskNode, FileChange, FileNode, FolderNode, NameChange } from './disk-history.ts';
import type { Span } from './trace-calls.ts';

const sectorBytes = 512;
const survivals = ['nothing', 'everything', 'until', 'changes', 'sectors'] as const;
type Survival = (typeof survivals)[number];

/** Writes the folder as it may be found; the same sequence of chance writes the same. */
export function writeImage(root: FolderNode, moment: number, random: RandomSequence, into: string): void {
  const survival = random.pick(survivals);
  const until = random.whole(0, moment);
  const survives = survivalOf(survival, until, random);
  writeFolder(root, into, { moment, survival, survives, random });
}

interface Loss {
  readonly moment: number;
  readonly survival: Survival;
  /** Whether a change that no sync covers is there. */
  readonly survives: (change: Span) => boolean;
  readonly random: RandomSequence;
}

function survivalOf(survival: Survival, until: number, random: RandomSequence): Loss['survives'] {
  switch (survival) {
    case 'nothing':
      return () => false;
    case 'everything':
      return () => true;
    case 'until':
      return ({ done }) => done <= until;
    case 'changes':
    case 'sectors': {
      const share = random.pick([0.2, 0.5, 0.8]);
      return () => random.happens(share);
    }
  }
}

function writeFolder(folder: FolderNode, into: string, loss: Loss): void {
  mkdirSync(into, { recursive: true, mode: 0o700 });
  for (const [name, node] of namesAfter(folder, loss)) {
    const path = join(into, name);
    if (node.kind === 'folder') writeFolder(node, path, loss);
    else writeFileSync(path, bytesAfter(node, loss), { mode: 0o600 });
  }
}

function namesAfter(folder: FolderNode, loss: Loss): Map<string, DiskNode> {
  const { sure, open } = divide(folder, loss);
  const names = new Map<string, DiskNode>();
  for (const change of [...sure, ...open.filter(loss.survives)]) rename(names, change);
  return names;
}

function rename(names: Map<string, DiskNode>, change: NameChange): void {
  switch (change.kind) {
    case 'put':
      names.set(change.name, change.node);
      break;
    case 'remove':
      names.delete(change.name);
      break;
    case 'move':
      names.delete(change.from);
      names.set(change.to, change.node);
      break;
  }
}

/** What was done to a file or folder by the moment: what a sync covers, and the rest. */
function divide<C extends Span>(
  { changes, syncs }: { readonly changes: readonly C[]; readonly syncs: readonly Span[] },
  { moment }: Loss,
): { readonly sure: C[]; readonly open: C[] } {
  // A sync covers what was there when it was called, and promises nothing before it has answered.
  const synced = Math.max(-1, ...syncs.filter(({ done }) => done <= moment).map(({ begun }) => begun));
  const begun = changes.filter((change) => change.begun <= moment);
  return {
    sure: begun.filter(({ done }) => done <= synced),
    open: begun.filter(({ done }) => done > synced),
  };
}

/** The bytes of a file while changes are made to it; of `buffer`, `size` bytes count. */
interface Content {
  readonly buffer: Buffer;
  size: number;
}

function bytesAfter(file: FileNode, loss: Loss): Buffer {
  const { sure, open } = divide(file, loss);
  const content: Content = { buffer: Buffer.alloc(Math.max(0, ...[...sure, ...open].map(endOf))), size: 0 };
  for (const change of sure) apply(content, change);
  if (loss.survival === 'sectors') applyTorn(content, open, loss);
  else for (const change of withEarlierOnes(open, loss)) apply(content, change);
  return content.buffer.subarray(0, content.size);
}

function endOf(change: FileChange): number {
  return change.kind === 'resize' ? change.size : change.at + change.bytes.length;
}

function apply(content: Content, change: FileChange): void {
  if (change.kind === 'write') {
    change.bytes.copy(content.buffer, change.at);
    content.size = Math.max(content.size, endOf(change));
    return;
  }
  // What is cut off reads as zeros where the file grows again.
  content.buffer.fill(0, change.size);
  content.size = change.size;
}

/** The disk holds sectors: with a change, every earlier one of the same sectors is there as well. */
function withEarlierOnes(open: readonly FileChange[], { survives }: Loss): FileChange[] {
  const kept: FileChange[] = [];
  const sectors = new Set<number>();
  for (const change of open.toReversed()) {
    const own = sectorsOf(change);
    if (!own.some((sector) => sectors.has(sector)) && !survives(change)) continue;
    for (const sector of own) sectors.add(sector);
    kept.push(change);
  }
  return kept.toReversed();
}

function sectorsOf(change: FileChange): number[] {
  if (change.kind === 'resize' || change.bytes.length === 0) return [];
  const first = Math.floor(change.at / sectorBytes);
  const last = Math.floor((change.at + change.bytes.length - 1) / sectorBytes);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Each sector is as it was after some change of it, or before all. A new size is there, or not. */
function applyTorn(content: Content, open: readonly FileChange[], { survives }: Loss): void {
  const versions = new Map<number, FileChange>();
  const kept = open.filter((change) => change.kind === 'write' || survives(change));
  for (const change of kept) for (const sector of sectorsOf(change)) if (survives(change)) versions.set(sector, change);
  const settled = new Set<number>();
  for (const change of kept) {
    if (change.kind === 'resize') apply(content, change);
    else for (const sector of sectorsOf(change)) applySector(content, change, sector, versions, settled);
  }
}

function applySector(
  content: Content,
  change: FileChange & { readonly kind: 'write' },
  sector: number,
  versions: ReadonlyMap<number, FileChange>,
  settled: Set<number>,
): void {
  if (!versions.has(sector) || settled.has(sector)) return;
  const from = Math.max(0, sector * sectorBytes - change.at);
  const bytes = change.bytes.subarray(from, (sector + 1) * sectorBytes - change.at);
  apply(content, { ...change, at: change.at + from, bytes });
  if (versions.get(sector) === change) settled.add(sector);
}
