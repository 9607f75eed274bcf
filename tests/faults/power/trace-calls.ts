// The calls in a trace that strace wrote: name, arguments, result, and between which lines they ran. Knows nothing
// of what they do.
import { readFileSync } from 'node:fs';
import { longestWriteBytes } from './strace.ts';

/** Lines of a trace as moments: a call was begun at one, and done at the same or a later one. */
export interface Span {
  readonly begun: number;
  readonly done: number;
}

export interface Call extends Span {
  readonly name: string;
  /** The arguments as strace writes them, with the texts left out. */
  readonly words: readonly string[];
  /** The texts among the arguments, in their order. */
  readonly texts: readonly Buffer[];
  /** Negative where it failed. */
  readonly result: number;
}

const quoted = /"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?/g;

/** All calls in the order in which they ended; moments are counted from `firstMoment`. */
export function readTrace(file: string, firstMoment: number): { readonly calls: Call[]; readonly lastMoment: number } {
  const lines = readFileSync(file, 'latin1').split('\n');
  const calls: Call[] = [];
  const unfinished = new Map<string, { readonly begun: number; readonly text: string }>();
  for (const [index, line] of lines.entries()) {
    const moment = firstMoment + index;
    const space = line.indexOf(' ');
    const thread = line.slice(0, space);
    const text = line.slice(space).trimStart();
    const resumed = /^<\.\.\. \w+ resumed>/.exec(text);
    if (text.endsWith(' <unfinished ...>')) {
      unfinished.set(thread, { begun: moment, text: text.slice(0, -' <unfinished ...>'.length) });
    } else if (resumed !== null) {
      const beginning = unfinished.get(thread);
      unfinished.delete(thread);
      if (beginning !== undefined) {
        const whole = beginning.text + text.slice(resumed[0].length);
        calls.push(...toCall(whole, { begun: beginning.begun, done: moment }));
      }
    } else calls.push(...toCall(text, { begun: moment, done: moment }));
  }
  const lastMoment = firstMoment + lines.length;
  // The process ended in the middle of these; the bytes were the kernel's by then.
  for (const { begun, text } of unfinished.values()) {
    if (/^p?write/.test(text)) calls.push(...toCall(`${text}) = ${longestWriteBytes}`, { begun, done: lastMoment }));
  }
  return { calls, lastMoment };
}

/** No call at all for other lines, such as the process's end. */
function toCall(text: string, span: Span): Call[] {
  const shape = /^(\w+)\(/.exec(text);
  const end = text.lastIndexOf(') ');
  if (shape === null || end < 0) return [];
  const result = /^\) += (-?\d+)/.exec(text.slice(end));
  if (result === null) return [];
  const texts: Buffer[] = [];
  const rest = text.slice(shape[0].length, end).replaceAll(quoted, (_whole, hex: string, cut: string | undefined) => {
    if (cut !== undefined) throw new Error('the trace holds a text that was cut short');
    texts.push(Buffer.from(hex.replaceAll(String.raw`\x`, ''), 'hex'));
    return '""';
  });
  const words = rest.split(',').map((word) => word.trim());
  return [{ name: shape[1] ?? '', words, texts, result: Number(result[1]), ...span }];
}
