// All that the renderer may ask of main: one object, name → input and output. Every type of the seam
// derives from it; main refuses any other name, and any input that its schema refuses.
import * as z from 'zod';
import { idSchema } from '../domain/id.ts';
import { calendarDateSchema } from '../domain/calendar.ts';
import { letterheadSchema } from '../domain/letterhead.ts';
import {
  deliverySchema,
  documentSchema,
  letterheadStateSchema,
  saveAllInputSchema,
  saveTableInputSchema,
  savedBatchSchema,
} from './documents.ts';
import {
  accountDetailsSchema,
  accountIdsInputSchema,
  accountIdsOutputSchema,
  accountListInputSchema,
  accountListOutputSchema,
} from './accounts.ts';
import { draftKeySchema, draftListSchema, keptDraftSchema } from './drafts.ts';
import { editAccountInputSchema, editedAccountSchema, placedEditSchema } from './edits.ts';
import { placedOrderSchema, placeOrderInputSchema } from './orders.ts';
import { outboxSchema } from './outbox.ts';
import { bulkPreviewSchema, bulkResultSchema, createBulkInputSchema, previewBulkInputSchema } from './quote-bulk.ts';
import {
  duplicateQuoteInputSchema,
  editedQuoteSchema,
  exportQuotesInputSchema,
  openQuoteCountSchema,
  quoteDraftInputSchema,
  quoteListInputSchema,
  quoteListOutputSchema,
  quoteRevisionInputSchema,
  recordAnswerInputSchema,
  resolveQuoteInputSchema,
  saveQuoteInputSchema,
  shownQuoteSchema,
} from './quotes.ts';
import { sessionStateSchema } from './session.ts';
import { settingsPatchSchema, settingsSchema } from './settings.ts';
import { backupListSchema, ownWorkCountsSchema, storageStateSchema } from './storage.ts';
import { syncStateSchema } from './sync.ts';

const nothing = z.object({});

export const requests = {
  'app.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      /** BCP 47 tag of the system's language. */
      systemLocale: z.string(),
      dataFolder: z.string(),
      /** True in development builds: the design page and a fixed clock exist only there. */
      isDevelopment: z.boolean(),
    }),
  },
  /** Opens one of the listed kinds of link in the system's browser; anything else is refused. */
  'app.open-link': { input: z.object({ url: z.string().max(2000) }), output: nothing },
  /** The renderer's caught error, for the log. Answers with the reference to show. */
  'app.report-error': {
    input: z.object({ message: z.string().max(10_000), stack: z.string().max(50_000) }),
    output: z.object({ reference: z.string() }),
  },
  'settings.read': { input: nothing, output: settingsSchema },
  'settings.change': { input: settingsPatchSchema, output: settingsSchema },
  'session.read': { input: nothing, output: sessionStateSchema },
  /** F1. Failures: `not-permitted` (password, code), `offline` (address, certificate, network), `invalid-input`. */
  'session.sign-in': {
    input: z.object({
      address: z.string().max(2000),
      email: z.string().max(320),
      password: z.string().max(1024),
      code: z.string().max(16).nullable(),
    }),
    output: sessionStateSchema,
  },
  /** F1: starts the embedded portal with sample data and signs in to it. */
  'session.try-sample-data': { input: nothing, output: sessionStateSchema },
  /** Fails with `conflict` (`unsent-work`) when orders wait and `unsentWork` is not `keep`. */
  'session.sign-out': {
    input: z.object({ wipeCache: z.boolean(), unsentWork: z.enum(['ask', 'keep']) }),
    output: sessionStateSchema,
  },
  /** F36: where the files are, when they were checked, what happened to them, and what was set aside. */
  'storage.read': { input: nothing, output: storageStateSchema },
  /** The user has seen what happened to the files. */
  'storage.mark-seen': { input: nothing, output: storageStateSchema },
  'backups.list': { input: nothing, output: backupListSchema },
  /** Adds what the backup has and this machine lacks; replaces and removes nothing. */
  'backups.restore': {
    input: z.object({ date: calendarDateSchema }),
    output: z.object({ restored: ownWorkCountsSchema }),
  },
  'sync.read': { input: nothing, output: syncStateSchema },
  /** Asks the portal now, whatever the schedule says. */
  'sync.run': { input: nothing, output: syncStateSchema },
  'accounts.list': { input: accountListInputSchema, output: accountListOutputSchema },
  /** The accounts that a search and its filters find, to do something with all of them. */
  'accounts.ids': { input: accountIdsInputSchema, output: accountIdsOutputSchema },
  'accounts.details': { input: z.object({ accountId: idSchema }), output: accountDetailsSchema },
  /**
   * F10: keeps an edit, durably, and sends it when it can. Refused by the portal while the form is open: fails with
   * `portal-rejected`, and nothing is kept. A direct debit without a connection needs a place for secrets, else
   * `offline`.
   */
  'accounts.edit': { input: editAccountInputSchema, output: editedAccountSchema },
  'edits.read': { input: z.object({ editId: z.uuid() }), output: placedEditSchema },
  /** Takes an edit back that the portal has not: the portal's value stays. */
  'edits.withdraw': { input: z.object({ editId: z.uuid() }), output: placedEditSchema },
  /** After a collision: the same edit under a new id, on the value that the user has now seen. */
  'edits.keep-mine': {
    input: z.object({ editId: z.uuid(), newEditId: z.uuid() }),
    output: placedEditSchema,
  },
  /** F18: durable before it answers. Refused (`not-permitted`) where another profile is signed in than the draft's. */
  'drafts.save': { input: keptDraftSchema, output: nothing },
  'drafts.list': { input: nothing, output: draftListSchema },
  'drafts.read': { input: draftKeySchema, output: z.object({ draft: keptDraftSchema.nullable() }) },
  'drafts.discard': { input: z.object({ draftId: z.uuid() }), output: nothing },
  /** F19. */
  'outbox.list': { input: nothing, output: outboxSchema },
  /** Sends now what waits, whatever its backoff. */
  'outbox.send': { input: nothing, output: outboxSchema },
  /** Takes a row back that cannot be read any more: it is kept in the file, and no longer listed. */
  'outbox.put-aside': { input: z.object({ itemId: idSchema }), output: outboxSchema },
  /** D19: durable before it answers. `queued` when the portal could not be asked; then it is sent later. */
  'orders.place': { input: placeOrderInputSchema, output: placedOrderSchema },
  'orders.read': { input: z.object({ orderId: z.uuid() }), output: placedOrderSchema },
  /** F19: takes an order back that the portal has not; `conflict` where it is on its way or accepted. */
  'orders.withdraw': { input: z.object({ orderId: z.uuid() }), output: placedOrderSchema },
  /** F22. */
  'quotes.list': { input: quoteListInputSchema, output: quoteListOutputSchema },
  /** For the sidebar: reads no quote. */
  'quotes.count-open': { input: nothing, output: openQuoteCountSchema },
  /** F11, F22: the list as a file; asks where, like `documents.save`, and fails with `file-failed` as that does. */
  'quotes.export': { input: exportQuotesInputSchema, output: deliverySchema },
  /** The quote whose editor was on the screen last, and still is kept as open; null for none. */
  'quotes.read-edited': { input: nothing, output: editedQuoteSchema },
  'quotes.read': { input: z.object({ quoteId: idSchema }), output: shownQuoteSchema },
  /** F20: keeps a draft, durably, priced from the cache as of today. Goes to the portal when its editor is closed. */
  'quotes.save': { input: saveQuoteInputSchema, output: shownQuoteSchema },
  /**
   * D16: locks the draft. Where its figures have moved since they were shown, the new ones are kept as draft and it
   * fails with `conflict` and the differences by line. `invalid-input` says what stands against it.
   */
  'quotes.send': { input: quoteDraftInputSchema, output: shownQuoteSchema },
  'quotes.record-answer': { input: recordAnswerInputSchema, output: shownQuoteSchema },
  /** Begins the next revision, as a draft at today's figures whose editor is open. */
  'quotes.revise': { input: quoteRevisionInputSchema, output: shownQuoteSchema },
  /** A new quote with the same content, as a draft at today's figures whose editor is open. */
  'quotes.duplicate': { input: duplicateQuoteInputSchema, output: shownQuoteSchema },
  /** Removes a draft revision, or a quote that the portal never had; `quote` null where nothing is left. */
  'quotes.discard': { input: quoteDraftInputSchema, output: z.object({ quote: shownQuoteSchema.nullable() }) },
  /** F23: what a template would make of some accounts; writes nothing. */
  'quotes.preview-bulk': {
    input: previewBulkInputSchema,
    output: z.object({ previews: z.array(bulkPreviewSchema), today: calendarDateSchema }),
  },
  /** F23: makes a draft of each, durably, with its own result. */
  'quotes.create-bulk': { input: createBulkInputSchema, output: z.object({ results: z.array(bulkResultSchema) }) },
  /** After a conflict or a refusal: keeps what is here and sends it again, or what the portal has. */
  'quotes.resolve': { input: resolveQuoteInputSchema, output: shownQuoteSchema },
  /**
   * F21: asks where, and writes the PDF whole or not at all. Every request for a document fails with `invalid-input`
   * where the letterhead is not complete (paths begin with `letterhead`), and with `file-failed` where a file cannot
   * be written or shown.
   */
  'documents.save': { input: z.object({ document: documentSchema }), output: deliverySchema },
  'documents.open': { input: z.object({ document: documentSchema }), output: deliverySchema },
  /** Opens it so that the viewer offers to print it. */
  'documents.print': { input: z.object({ document: documentSchema }), output: deliverySchema },
  /** Saves it, and begins an e-mail that names the saved file. Never sends one. */
  'documents.write-email': {
    input: z.object({ document: documentSchema, recipient: z.string().max(320) }),
    output: deliverySchema,
  },
  /** F23: one PDF each into a folder; answers when it is done or cancelled, and says meanwhile how far it is. */
  'documents.save-all': { input: saveAllInputSchema, output: savedBatchSchema },
  /** F11: a table of the window as a file; asks where. */
  'documents.save-table': { input: saveTableInputSchema, output: deliverySchema },
  'documents.cancel': { input: z.object({ batchId: z.uuid() }), output: nothing },
  'letterhead.read': { input: nothing, output: letterheadStateSchema },
  /** Administrators only. Holds on this machine, in place of the portal's; null takes it back. May be incomplete. */
  'letterhead.change': { input: z.object({ letterhead: letterheadSchema.nullable() }), output: letterheadStateSchema },
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>;
/** Inputs after validation, as handlers see them. */
export type ValidInput<N extends RequestName> = z.output<(typeof requests)[N]['input']>;
