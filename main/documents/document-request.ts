// What the documents' worker is asked and answers, of documents and of tables: plain data, so that it can be handed from
// thread to thread.
import type { TableFormat } from '../../shared/contract/documents.ts';
import type { PdfDefinition } from './pdf-content.ts';
import { quoteDocument, type QuoteDocumentInput } from './quote-document.ts';
import type { RowOrder } from './row-order.ts';
import { receiptDocument, type ReceiptDocumentInput } from './receipt-document.ts';
import type { Table } from './table.ts';

/** A document, before it is laid out. */
export type DocumentSource =
  | { readonly kind: 'quote'; readonly input: QuoteDocumentInput }
  | { readonly kind: 'receipt'; readonly input: ReceiptDocumentInput };

export type DocumentTask =
  | { readonly kind: 'document'; readonly source: DocumentSource; readonly isForPrinting: boolean }
  | { readonly kind: 'table'; readonly table: Table; readonly format: TableFormat; readonly order: RowOrder | null };

export interface DocumentRequest {
  readonly id: number;
  readonly task: DocumentTask;
}

export type DocumentAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** The definition of a document. */
export function documentOf(source: DocumentSource): PdfDefinition {
  switch (source.kind) {
    case 'quote':
      return quoteDocument(source.input);
    case 'receipt':
      return receiptDocument(source.input);
  }
}
