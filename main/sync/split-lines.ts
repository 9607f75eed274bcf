// Cuts a stream of bytes into lines by scanning for newlines. Lines are views of the bytes that came:
// they hold only until the next chunk is pushed. Never decodes text.

export interface LineSplitter {
  /** The lines that this chunk completes. */
  push(bytes: Uint8Array): Generator<Buffer>;
  /** What is left without a newline. */
  rest(): Buffer;
}

/** A line that never ends must not fill the memory. */
export const longestLineBytes = 32 * 1024 * 1024;

const newline = 0x0a;

export function createLineSplitter(): LineSplitter {
  let pending: Buffer[] = [];
  let pendingBytes = 0;

  /** The beginning of a line that earlier chunks brought, and its end. */
  const completed = (end: Buffer): Buffer => {
    if (pending.length === 0) return end;
    const line = Buffer.concat([...pending, end]);
    pending = [];
    pendingBytes = 0;
    return line;
  };

  return {
    *push(bytes) {
      const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let start = 0;
      for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, start)) {
        const line = completed(chunk.subarray(start, at));
        start = at + 1;
        if (line.length > 0) yield line;
      }
      if (start === chunk.length) return;
      const tail = chunk.subarray(start);
      pending.push(tail);
      pendingBytes += tail.length;
      if (pendingBytes > longestLineBytes) throw new RangeError('a line without end');
    },
    rest: () => Buffer.concat(pending),
  };
}
