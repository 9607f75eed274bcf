// Gathers what a document is made of: the quote or order, the letterhead, the customer's number, the names of service
// levels. Reads only; lays nothing out.
import type { Document } from '../../shared/contract/documents.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import { dateIn, type CalendarDate } from '../../shared/domain/calendar.ts';
import { letterheadProblems, type Letterhead } from '../../shared/domain/letterhead.ts';
import type { DocumentSource } from '../documents/document-request.ts';
import type { SlaNames } from '../documents/subscription-facts.ts';
import { readAccount, readCatalogues, readOrdersOf, readSubscription } from '../store/documents.ts';
import type { WorkStore } from '../store/work-store.ts';
import type { CurrentProfile } from './current-profile.ts';
import { letterheadOf } from './letterhead.ts';
import { readQuoteHere } from './shown-quotes.ts';

export interface DocumentReader {
  readonly work: WorkStore;
  readonly today: (profile: CurrentProfile) => CalendarDate;
}

/** A document before it is laid out; fails where it is not there, or where the letterhead is not complete. */
export function readDocumentSource(
  reader: DocumentReader,
  profile: CurrentProfile,
  document: Document,
): Result<DocumentSource> {
  const letterhead = printableLetterhead(reader.work, profile);
  if (!letterhead.ok) return letterhead;
  return document.kind === 'quote'
    ? quoteSource(reader, profile, document, letterhead.value)
    : receiptSource(profile, document, letterhead.value);
}

/** The letterhead, where it has everything that the law wants on a business letter. */
export function printableLetterhead(work: WorkStore, profile: CurrentProfile): Result<Letterhead> {
  const letterhead = letterheadOf(work, profile);
  const missing = letterheadProblems(letterhead).map(({ path, problem }) => ({
    path: path === 'letterhead' ? path : `letterhead.${path}`,
    problem,
  }));
  if (letterhead === null || missing.length > 0) return failed({ code: 'invalid-input', problems: missing });
  return success(letterhead);
}

function quoteSource(
  { work, today }: DocumentReader,
  profile: CurrentProfile,
  { quoteId, revision: number }: Extract<Document, { kind: 'quote' }>,
  letterhead: Letterhead,
): Result<DocumentSource> {
  const quote = readQuoteHere(profile, work, quoteId)?.quote;
  const revision = quote?.revisions.find((one) => one.number === number);
  if (quote === undefined || revision === undefined) return failed({ code: 'not-found', what: 'quote', id: quoteId });
  const date = revision.sent === null ? today(profile) : dateIn(profile.me.reseller.timeZone, revision.sent.at);
  const customerNumber = readAccount(profile.cache, quote.accountId)?.customerNumber ?? '';
  const slaNames = readSlaNames(profile);
  return success({ kind: 'quote', input: { quote, revision, letterhead, customerNumber, slaNames, date } });
}

function receiptSource(
  profile: CurrentProfile,
  { accountId, orderId }: Extract<Document, { kind: 'receipt' }>,
  letterhead: Letterhead,
): Result<DocumentSource> {
  const { cache, me } = profile;
  const order = readOrdersOf(cache, accountId).find(({ id }) => id === orderId);
  const account = readAccount(cache, accountId);
  if (order === undefined || account === null) return failed({ code: 'not-found', what: 'order', id: orderId });
  const about = {
    language: account.language,
    customerNumber: account.customerNumber,
    systemName: readSubscription(cache, order.subscriptionId)?.systemName ?? order.subscriptionId,
    slaNames: readSlaNames(profile),
    date: dateIn(me.reseller.timeZone, order.acceptedAt),
  };
  return success({ kind: 'receipt', input: { order, letterhead, ...about } });
}

/** By id, of all catalogues; the newest names a level that has several names. */
function readSlaNames({ cache }: CurrentProfile): SlaNames {
  const offers = readCatalogues(cache).flatMap(({ slas }) => slas);
  return Object.fromEntries(offers.map(({ id, name }) => [id, name]));
}
