// Rendering on the worker: bytes come back whole, a document that cannot be laid out fails alone, and nobody waits for a
// worker that is gone.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createDocumentRenderer, type DocumentRenderer } from '../../main/documents/document-renderer.ts';
import type { DocumentSource } from '../../main/documents/document-request.ts';
import { createControlledTime, type ControlledTime } from '../fixtures/controlled-time.ts';
import { root } from '../rules/cruise.ts';
import { aQuoteSource, aReceiptSource, pdfOf } from './sources.ts';

const workerUrl = pathToFileURL(path.join(root, 'main/documents/document-worker.ts'));

function aRenderer(): { readonly renderer: DocumentRenderer; readonly time: ControlledTime } {
  const time = createControlledTime();
  const renderer = createDocumentRenderer(workerUrl, time.timers);
  onTestFinished(renderer.close);
  return { renderer, time };
}

/** A source that no document can be made of, as a broken program would hand it over. */
function aBrokenSource(): DocumentSource {
  const source = aReceiptSource('de');
  return JSON.parse(
    JSON.stringify(source)
      .replace('"sepa-direct-debit"', '"barter"')
      .replace(/"address-1"/, '"x"'),
    (name, value: unknown) => (name === 'billingAddress' ? null : value),
  );
}

it('the worker gives the bytes that rendering here would give', async () => {
  const { renderer } = aRenderer();
  const answer = await renderer.render(aQuoteSource());
  expect(answer).toEqual({ ok: true, value: await pdfOf(aQuoteSource()) });
});

it('several documents at once are each answered with their own', async () => {
  const { renderer } = aRenderer();
  const sources = [aQuoteSource(), aReceiptSource('en'), aQuoteSource({ revision: { language: 'en' } })];
  const answers = await Promise.all(sources.map((source) => renderer.render(source)));
  const expected = await Promise.all(sources.map(pdfOf));
  expect(answers).toEqual(expected.map((value) => ({ ok: true, value })));
});

it('a document that cannot be made fails as a value, and the next one is made', async () => {
  const { renderer } = aRenderer();
  const [broken, next] = await Promise.all([renderer.render(aBrokenSource()), renderer.render(aReceiptSource('de'))]);
  expect(broken).toMatchObject({
    ok: false,
    failure: { kind: 'broken', message: expect.stringContaining('TypeError') },
  });
  expect(next.ok).toBe(true);
});

it('a document that takes too long fails, and the next one gets a new worker', async () => {
  const { renderer, time } = aRenderer();
  const late = renderer.render(aQuoteSource());
  time.advanceToNext();
  expect(await late).toEqual({ ok: false, failure: { kind: 'broken', message: 'the document took too long' } });
  expect((await renderer.render(aQuoteSource())).ok).toBe(true);
});

it('an idle worker ends, and is started again when it is needed', async () => {
  const { renderer, time } = aRenderer();
  await renderer.render(aQuoteSource());
  expect(time.waiting()).toHaveLength(1);
  time.advanceToNext();
  expect((await renderer.render(aQuoteSource())).ok).toBe(true);
});

it('what still waits when the app ends, or comes after, is told so', async () => {
  const { renderer } = aRenderer();
  const waiting = renderer.render(aQuoteSource());
  await renderer.close();
  const appEnds = { ok: false, failure: { kind: 'app-ends' } };
  expect(await waiting).toEqual(appEnds);
  expect(await renderer.render(aQuoteSource())).toEqual(appEnds);
});

it('a worker that cannot be started is a failed document', async () => {
  const renderer = createDocumentRenderer(new URL('missing.ts', workerUrl), createControlledTime().timers);
  expect(await renderer.render(aQuoteSource())).toMatchObject({ ok: false });
});
