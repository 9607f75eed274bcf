// The PDF of a quote with three alternatives (F21): beside an empty page by the same library, and what main feels of it.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createDocumentRenderer } from '../../main/documents/document-renderer.ts';
import { documentOf } from '../../main/documents/document-request.ts';
import { renderPdf } from '../../main/documents/render-pdf.ts';
import { aQuoteSource, threeAlternatives } from '../documents/sources.ts';
import { median, percentile } from './measure.ts';
import type { Row } from './measure.ts';

const documentsPerRound = 10;
const timers = {
  after: (delayMs: number, run: () => void) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

export async function benchQuotePdf(rounds: number): Promise<Row[]> {
  const source = aQuoteSource(threeAlternatives);
  const times = { ours: [] as number[], empty: [] as number[] };
  const whole = documentOf(source);
  const blank = { text: ' ' };
  const emptyPage = { ...whole, content: [blank], background: () => null, header: () => null, footer: () => blank };
  await renderPdf(whole);
  for (let round = 0; round < rounds * documentsPerRound; round += 1) {
    times.empty.push(await timedAsync(() => renderPdf(emptyPage)));
    times.ours.push(await timedAsync(() => renderPdf(documentOf(source))));
  }
  const blocked = await blockedByBatch(rounds);
  const none = { reference: '–', referenceValue: null, unit: 'ms' } as const;
  return [
    {
      job: 'quote PDF with three alternatives, in the thread that makes it',
      reference: 'an empty page by the same library',
      referenceValue: median(times.empty),
      ours: median(times.ours),
      unit: 'ms',
      goal: { of: 'ratio', limit: 10 },
    },
    {
      job: 'main thread blocked while PDFs are made, p99',
      ...none,
      ours: blocked.p99,
      goal: { of: 'value', limit: 20 },
    },
    {
      job: 'main thread blocked while PDFs are made, longest',
      ...none,
      ours: blocked.longest,
      goal: { of: 'value', limit: 50 },
    },
  ];
}

/** A batch on the documents' worker, as the app makes it: one after the other. */
async function blockedByBatch(rounds: number): Promise<{ p99: number; longest: number }> {
  const worker = new URL('../../main/documents/document-worker.ts', import.meta.url);
  const renderer = createDocumentRenderer(worker, timers);
  const p99: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const blocked = monitorEventLoopDelay({ resolution: 1 });
    blocked.enable();
    for (let count = 0; count < documentsPerRound; count += 1) {
      const answer = await renderer.render(aQuoteSource(threeAlternatives));
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    }
    blocked.disable();
    p99.push(blocked.percentile(99) / 1e6);
    longest.push(blocked.max / 1e6);
  }
  await renderer.close();
  return { p99: median(p99), longest: percentile(longest, 0.5) };
}

async function timedAsync(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
