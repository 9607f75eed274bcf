// The documents' worker's entry: lays out one document after the other, and answers with its bytes or with what was wrong.
import { parentPort } from 'node:worker_threads';
import { documentOf, type DocumentAnswer, type DocumentRequest } from './document-request.ts';
import { renderPdf } from './render-pdf.ts';

const port = parentPort;
if (port === null) throw new Error('the documents worker runs on a worker thread only');

async function answer({ id, source, isForPrinting }: DocumentRequest): Promise<void> {
  try {
    const bytes = await renderPdf(documentOf(source), isForPrinting);
    port?.postMessage({ id, ok: true, bytes } satisfies DocumentAnswer, [bytes.buffer]);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port?.postMessage({ id, ok: false, message } satisfies DocumentAnswer);
  }
}

let previous: Promise<void> = Promise.resolve();
port.on('message', (request: DocumentRequest) => {
  // One at a time: pdfmake keeps its settings in one place.
  previous = previous.then(() => answer(request));
});
