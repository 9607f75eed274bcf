// All German messages, by "Sie". A key that English has and German lacks is a type error.
import type { en } from './en.ts';
import type { MessageShape } from './message-shape.ts';
import { accountDetails } from './de/account-details.ts';
import { accounts } from './de/accounts.ts';
import { app } from './de/app.ts';
import { connection } from './de/connection.ts';
import { differences } from './de/differences.ts';
import { documents } from './de/documents.ts';
import { drafts } from './de/drafts.ts';
import { edits } from './de/edits.ts';
import { failures } from './de/failures.ts';
import { forms } from './de/forms.ts';
import { letterhead } from './de/letterhead.ts';
import { orderWizard } from './de/order-wizard.ts';
import { outbox } from './de/outbox.ts';
import { quoteBulk } from './de/quote-bulk.ts';
import { quoteEditor } from './de/quote-editor.ts';
import { quotePage } from './de/quote-page.ts';
import { quoteList } from './de/quote-list.ts';
import { settings } from './de/settings.ts';
import { storage } from './de/storage.ts';
import { terms } from './de/terms.ts';

export const de: MessageShape<typeof en> = {
  accountDetails,
  accounts,
  app,
  connection,
  differences,
  documents,
  drafts,
  edits,
  failures,
  forms,
  letterhead,
  orderWizard,
  outbox,
  quoteBulk,
  quoteEditor,
  quotePage,
  quoteList,
  settings,
  storage,
  terms,
};
