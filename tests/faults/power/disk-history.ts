// What was done to the files and folders of a home, from a trace: every change of bytes and of names, and every sync,
// with its moment. Refuses a call that it cannot model, so that no image is made of a wrong history.
import type { Call, Span } from './trace-calls.ts';

export type FileChange = Span &
  (
    | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
    | { readonly kind: 'resize'; readonly size: number }
  );

export type NameChange = Span &
  (
    | { readonly kind: 'put'; readonly name: string; readonly node: DiskNode }
    | { readonly kind: 'remove'; readonly name: string }
    | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly node: DiskNode }
  );

export interface FileNode {
  readonly kind: 'file';
  readonly changes: FileChange[];
  readonly syncs: Span[];
}

export interface FolderNode {
  readonly kind: 'folder';
  /** As the running app sees it after the last call. */
  readonly names: Map<string, DiskNode>;
  readonly changes: NameChange[];
  readonly syncs: Span[];
}

export type DiskNode = FileNode | FolderNode;

/** An open file; `at` is where a write without a place of its own goes. */
interface OpenFile {
  readonly node: DiskNode;
  at: number;
}

/** The folder `home`, empty before the first call. */
export function createDiskHistory(home: string) {
  const root = createFolder();
  let open = new Map<number, OpenFile>();

  function nodeAt(path: string): { readonly folder: FolderNode; readonly name: string } | null {
    if (!path.startsWith(`${home}/`)) return null;
    const steps = path.slice(home.length + 1).split('/');
    const name = steps.pop() ?? '';
    // The log's index lies in shared memory, is rebuilt at every start, and belongs to no image.
    if (name.endsWith('-shm')) return null;
    let folder: FolderNode = root;
    for (const step of steps) {
      const next = folder.names.get(step);
      if (next?.kind !== 'folder') throw new Error(`no folder at ${path}`);
      folder = next;
    }
    return { folder, name };
  }

  function put(
    { begun, done }: Span,
    { folder, name }: { folder: FolderNode; name: string },
    node: DiskNode,
  ): DiskNode {
    folder.names.set(name, node);
    folder.changes.push({ kind: 'put', name, node, begun, done });
    return node;
  }

  function openFile(call: Call): void {
    const { words, texts, result, begun, done } = call;
    const path = String(texts[0]);
    if (path === home) open.set(result, { node: root, at: 0 });
    const place = nodeAt(path);
    if (place === null) return;
    const node = place.folder.names.get(place.name) ?? put(call, place, createFile());
    const flags = words[2] ?? '';
    if (node.kind === 'file' && flags.includes('O_TRUNC')) node.changes.push({ kind: 'resize', size: 0, begun, done });
    const at = flags.includes('O_APPEND') && node.kind === 'file' ? sizeOf(node) : 0;
    open.set(result, { node, at });
  }

  function write({ name, words, texts, result, begun, done }: Call): void {
    const file = open.get(Number(words[0]));
    if (file === undefined) return;
    if (file.node.kind !== 'file') throw new Error('bytes were written to a folder');
    const [bytes = Buffer.alloc(0)] = texts;
    const at = name === 'pwrite64' ? Number(words[3]) : file.at;
    file.node.changes.push({ kind: 'write', at, bytes: bytes.subarray(0, result), begun, done });
    if (name === 'write') file.at += result;
  }

  function remove({ texts, begun, done }: Call): void {
    const place = nodeAt(String(texts[0]));
    if (place === null) return;
    place.folder.names.delete(place.name);
    place.folder.changes.push({ kind: 'remove', name: place.name, begun, done });
  }

  function move({ texts, begun, done }: Call): void {
    const [from, to] = [nodeAt(String(texts[0])), nodeAt(String(texts[1]))];
    if (from === null && to === null) return;
    const node = from?.folder.names.get(from.name);
    if (from === null || to === null || node === undefined || from.folder !== to.folder) {
      throw new Error('a file was moved between folders');
    }
    from.folder.names.delete(from.name);
    from.folder.names.set(to.name, node);
    from.folder.changes.push({ kind: 'move', from: from.name, to: to.name, node, begun, done });
  }

  function follow(call: Call): void {
    const { name, words, texts, begun, done } = call;
    const file = open.get(Number(words[0]));
    switch (name) {
      case 'openat':
        return openFile(call);
      case 'write':
      case 'pwrite64':
        return write(call);
      case 'ftruncate':
        if (file?.node.kind === 'file') file.node.changes.push({ kind: 'resize', size: Number(words[1]), begun, done });
        return;
      case 'fsync':
      case 'fdatasync':
        return void file?.node.syncs.push({ begun, done });
      case 'close':
        return void open.delete(Number(words[0]));
      case 'mkdir': {
        const place = nodeAt(String(texts[0]));
        if (place !== null) put(call, place, createFolder());
        return;
      }
      case 'unlink':
      case 'rmdir':
        return remove(call);
      case 'rename':
        return move(call);
      default:
        if (file !== undefined || texts.some((text) => text.includes(home))) throw new Error(`not modelled: ${name}`);
    }
  }

  return {
    root,
    /** One process's calls, from its start to its end. */
    follow: (calls: readonly Call[]): void => {
      open = new Map();
      for (const call of calls) if (call.result >= 0) follow(call);
    },
  };
}

function createFile(): FileNode {
  return { kind: 'file', changes: [], syncs: [] };
}

function createFolder(): FolderNode {
  return { kind: 'folder', names: new Map(), changes: [], syncs: [] };
}

function sizeOf({ changes }: FileNode): number {
  return changes.reduce(
    (size, change) => (change.kind === 'resize' ? change.size : Math.max(size, change.at + change.bytes.length)),
    0,
  );
}
