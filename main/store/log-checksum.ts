// The checksum of SQLite's write-ahead log (file format, section 4.2), forwards and backwards. It is linear: one
// wrong bit is told by the difference that it makes. Pure.

/** The two words of the running checksum. Each frame goes on from the one before. */
export type LogSum = readonly [number, number];

/** How the log's words are read when they are summed: its header says so, whatever machine wrote it. */
export type WordOrder = 'little' | 'big';

export const noSum: LogSum = [0, 0];

/** The bytes of words as they are summed. */
export function bytesOf(words: readonly number[], order: WordOrder): Buffer {
  const bytes = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) {
    if (order === 'little') bytes.writeUInt32LE(word, index * 4);
    else bytes.writeUInt32BE(word, index * 4);
  }
  return bytes;
}

function wordAt(bytes: Buffer, at: number, order: WordOrder): number {
  return order === 'little' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}

export function isSameSum(one: LogSum, other: LogSum): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** The sum behind some bytes, a multiple of eight of them. */
export function sumAfter(sum: LogSum, bytes: Buffer, order: WordOrder): LogSum {
  const words = wordsOf(bytes, order);
  let [first, second] = sum;
  for (let index = 0; index < words.length; index += 2) {
    first = (first + (words[index] ?? 0) + second) | 0;
    second = (second + (words[index + 1] ?? 0) + first) | 0;
  }
  return [first >>> 0, second >>> 0];
}

/** The sum that was there before some bytes, from the one behind them. */
export function sumBefore(sum: LogSum, bytes: Buffer, order: WordOrder): LogSum {
  const words = wordsOf(bytes, order);
  let [first, second] = sum;
  for (let index = words.length - 2; index >= 0; index -= 2) {
    second = (second - (words[index + 1] ?? 0) - first) | 0;
    first = (first - (words[index] ?? 0) - second) | 0;
  }
  return [first >>> 0, second >>> 0];
}

/** The only two words that lead from one sum to the next. */
export function wordsBetween(before: LogSum, after: LogSum): LogSum {
  return [(after[0] - before[0] - before[1]) >>> 0, (after[1] - before[1] - after[0]) >>> 0];
}

/** A word that one bit is wrong in: where it begins, and what it should be. */
export interface WrongWord {
  readonly at: number;
  readonly word: number;
}

/**
 * Every single bit that, turned, gives bytes the sum that they should have. Of a low bit of a word there is one such
 * place. The sum is weak in the high ones: the difference that one makes comes back every few words. Takes one step
 * back for each pair of words, and no second summing.
 */
export function wrongBits(
  bytes: Buffer,
  order: WordOrder,
  { is, shouldBe }: { readonly is: LogSum; readonly shouldBe: LogSum },
): WrongWord[] {
  const found: WrongWord[] = [];
  let first = (shouldBe[0] - is[0]) | 0;
  let second = (shouldBe[1] - is[1]) | 0;
  for (let at = bytes.length - 8; at >= 0; at -= 8) {
    // A word that differs shows in both sums where it is the first of its pair, in the second sum otherwise.
    const isIn = first === second ? at : first === 0 ? at + 4 : null;
    if (isIn !== null) {
      const word = wordAt(bytes, isIn, order);
      const turned = (word + second) >>> 0;
      if (isOneBit(word ^ turned)) found.push({ at: isIn, word: turned });
    }
    second = (second - first) | 0;
    first = (first - second) | 0;
  }
  return found;
}

/** Two sums that differ in one bit: the stored one is what was damaged. */
export function differInOneBit(one: LogSum, other: LogSum): boolean {
  const differences = [one[0] ^ other[0], one[1] ^ other[1]].filter((difference) => difference !== 0);
  return differences.length === 1 && isOneBit(differences[0] ?? 0);
}

function isOneBit(word: number): boolean {
  return word !== 0 && (word & (word - 1)) === 0;
}

/** The words as the machine reads them fastest: every log of ours is some megabytes of them. */
function wordsOf(bytes: Buffer, order: WordOrder): Uint32Array {
  const words = new Uint32Array(bytes.length >> 2);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let index = 0; index < words.length; index += 1) words[index] = view.getUint32(index * 4, order === 'little');
  return words;
}
