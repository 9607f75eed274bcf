// A document definition as the bytes of a PDF, with our fonts embedded. Reads two font files and nothing else: no address
// is ever asked, no other file opened, whatever a text says.
import pdfmake from 'pdfmake';
import { fontFiles } from './font-files.ts';
import type { PdfDefinition } from './pdf-content.ts';
import { tableLayouts } from './table-layouts.ts';

pdfmake.setFonts({ Inter: fontFiles });
pdfmake.setTableLayouts(tableLayouts);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => file === fontFiles.normal || file === fontFiles.bold);

/** The bytes of a document; rejects where it cannot be laid out. One for printing asks the viewer to print it at once. */
export async function renderPdf(definition: PdfDefinition, isForPrinting = false): Promise<Uint8Array<ArrayBuffer>> {
  const document = await pdfmake.createPdf(definition).getStream();
  if (isForPrinting) document.setOpenActionAsPrint();
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.end();
  await ended;
  return joined(chunks);
}

/** Bytes that own their memory, so that a worker can hand them over. */
function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
