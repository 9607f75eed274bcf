// What the app acknowledged and when, from the trace itself: an answer counts from the moment at which its last byte
// was handed to the runner.
import * as z from 'zod';
import type { DeskAsk } from '../process/desk-messages.ts';
import type { Call } from './trace-calls.ts';

/** The process's end of the line to the runner, as Node's `fork` opens it. */
const lineDescriptor = '3';

/** A request to the app, in the order of asking. */
export interface TracedAsk {
  readonly name: string;
  readonly input: unknown;
  /** Null where no answer came that says yes. */
  readonly answer: { readonly moment: number; readonly value: unknown } | null;
}

const messageSchema = z.object({
  number: z.int(),
  answer: z.object({ ok: z.literal(true), value: z.unknown() }),
});

/** The asks of one process with their answers. */
export function withAnswers(asks: readonly DeskAsk[], calls: readonly Call[]): TracedAsk[] {
  const answers = new Map<number, NonNullable<TracedAsk['answer']>>();
  let rest = '';
  for (const { name, words, texts, result, done } of calls) {
    if (!name.startsWith('write') || words[0] !== lineDescriptor || result < 0) continue;
    const said = rest + Buffer.concat(texts).subarray(0, result).toString('latin1');
    const lines = said.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const message = messageSchema.safeParse(JSON.parse(Buffer.from(line, 'latin1').toString()));
      if (!message.success) continue;
      answers.set(message.data.number, { moment: done, value: message.data.answer.value });
    }
  }
  return asks.flatMap((ask, index) => {
    if (ask.kind !== 'dispatch') return [];
    return [{ name: ask.name, input: ask.input, answer: answers.get(index + 1) ?? null }];
  });
}
