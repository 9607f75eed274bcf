// All English messages, one object per area. English is the pattern: German is typed from it.
import { accountDetails } from './en/account-details.ts';
import { accounts } from './en/accounts.ts';
import { app } from './en/app.ts';
import { connection } from './en/connection.ts';
import { differences } from './en/differences.ts';
import { documents } from './en/documents.ts';
import { drafts } from './en/drafts.ts';
import { edits } from './en/edits.ts';
import { failures } from './en/failures.ts';
import { forms } from './en/forms.ts';
import { letterhead } from './en/letterhead.ts';
import { orderWizard } from './en/order-wizard.ts';
import { outbox } from './en/outbox.ts';
import { quoteBulk } from './en/quote-bulk.ts';
import { quoteEditor } from './en/quote-editor.ts';
import { quotePage } from './en/quote-page.ts';
import { quoteList } from './en/quote-list.ts';
import { settings } from './en/settings.ts';
import { storage } from './en/storage.ts';
import { terms } from './en/terms.ts';

export const en = {
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
} as const;
