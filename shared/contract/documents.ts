// Quotes and receipts as PDF files (F17, F21, F23): which document, what became of it, and a batch into a folder. And
// tables as CSV and XLSX (F11).
import * as z from 'zod';
import { idSchema } from '../domain/id.ts';
import { moneySchema } from '../domain/money.ts';
import { languageSchema } from '../domain/text.ts';
import { letterheadSchema } from '../domain/letterhead.ts';
import { failureSchema, inputProblemSchema } from './failure.ts';

export const documentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quote'), quoteId: z.uuid(), revision: z.int().min(1) }),
  /** Of an order that the portal accepted. */
  z.object({ kind: z.literal('receipt'), accountId: idSchema, orderId: idSchema }),
]);
export type Document = z.infer<typeof documentSchema>;

/** What became of a document. */
export const deliverySchema = z.discriminatedUnion('kind', [
  /** Written, whole. */
  z.object({ kind: z.literal('saved'), file: z.string() }),
  /** Handed to the system's viewer. */
  z.object({ kind: z.literal('opened') }),
  /** Waits at an address of this window's own origin, and is given out once. */
  z.object({ kind: z.literal('offered'), url: z.string(), fileName: z.string(), isDownload: z.boolean() }),
  /** The user chose no place. */
  z.object({ kind: z.literal('cancelled') }),
]);
export type Delivery = z.infer<typeof deliverySchema>;

/** As many as accounts can be chosen at once (F23). */
const mostDocuments = 5000;

export const saveAllInputSchema = z.object({
  /** Made by the renderer: progress and cancelling name it. */
  batchId: z.uuid(),
  documents: z.array(documentSchema).min(1).max(mostDocuments),
});

export const savedDocumentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), document: documentSchema, fileName: z.string() }),
  z.object({ kind: z.literal('failed'), document: documentSchema, failure: failureSchema }),
  /** Cancelled before it was its turn, or the folder took no more. */
  z.object({ kind: z.literal('skipped'), document: documentSchema }),
]);
export type SavedDocument = z.infer<typeof savedDocumentSchema>;

/** One result for each document, in their order; `folder` null where the user chose none. */
export const savedBatchSchema = z.object({ folder: z.string().nullable(), results: z.array(savedDocumentSchema) });
export type SavedBatch = z.infer<typeof savedBatchSchema>;

export const letterheadStateSchema = z.object({
  /** What is printed on; null where there is none. */
  letterhead: letterheadSchema.nullable(),
  /** Whether an administrator has replaced the portal's on this machine. */
  isOwn: z.boolean(),
  /** What is missing before anything may be printed. */
  problems: z.array(inputProblemSchema),
  mayChange: z.boolean(),
});
export type LetterheadState = z.infer<typeof letterheadStateSchema>;

export const tableFormatSchema = z.enum(['csv', 'xlsx']);
export type TableFormat = z.infer<typeof tableFormatSchema>;

/** A table that the window shows, as a file. No text of it becomes a formula. */
export const saveTableInputSchema = z.object({
  format: tableFormatSchema,
  language: languageSchema,
  /** Also the file's name. */
  title: z.string().min(1).max(100),
  columns: z
    .array(
      z.object({
        header: z.string().max(200),
        kind: z.enum(['text', 'number', 'date', 'money']),
        /** In characters. */
        width: z.int().min(1).max(200),
      }),
    )
    .min(1)
    .max(50),
  rows: z.array(z.array(z.union([z.string().max(2000), z.number(), moneySchema, z.null()])).max(50)).max(5000),
});
