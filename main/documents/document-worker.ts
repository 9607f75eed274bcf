// The documents' worker's entry: makes one document or table after the other, and answers with its bytes or with what was wrong.
import { parentPort } from 'node:worker_threads';
import { documentOf, type DocumentAnswer, type DocumentRequest, type DocumentTask } from './document-request.ts';
import { renderPdf } from './render-pdf.ts';
import { inOrder } from './row-order.ts';
import { tableCsv } from './table-csv.ts';
import { tableXlsx } from './table-xlsx.ts';

const port = parentPort;
if (port === null) throw new Error('the documents worker runs on a worker thread only');

function made(task: DocumentTask): Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer> {
  if (task.kind === 'document') return renderPdf(documentOf(task.source), task.isForPrinting);
  const table = inOrder(task.table, task.order);
  return task.format === 'csv' ? tableCsv(table) : tableXlsx(table);
}

async function answer({ id, task }: DocumentRequest): Promise<void> {
  try {
    const bytes = await made(task);
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
