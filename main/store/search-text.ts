// What is searched of an account (F6) and how a typed query becomes expressions of SQLite's full-text
// search. Never touches storage. A word of three characters or more is found anywhere inside a text; a
// shorter one at the beginning of a word, since a trigram index needs three characters.
import type { Account } from '../../shared/domain/account.ts';
import { foldText, queryWords } from '../../shared/domain/search-text.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';

/** Longer texts are hostile: no name or address comes near. In UTF-16 units. */
const longestKey = 200;
const longestText = 4000;
/** Cut one by one, so that a long name does not hide the customer number behind it. */
const longestPart = 500;
const trigram = 3;
const wordBreak = /[^\p{L}\p{N}]+/u;

type SearchedAccount = Pick<Account, 'company' | 'customerNumber' | 'city' | 'contacts' | 'billingAddresses'>;

/** All that is searched of an account, folded, one text a line. */
export function searchTextOf(
  account: SearchedAccount,
  subscriptions: readonly Pick<Subscription, 'systemName'>[],
): string {
  return [accountSearchText(account), ...subscriptions.map(subscriptionSearchText)].join('\n');
}

/** The part that the account itself contributes. */
export function accountSearchText(account: SearchedAccount): string {
  return toSearchText([account.company, account.customerNumber, account.city, ...hiddenTextsOf(account, [])]);
}

/** The part that one of its subscriptions contributes. */
export function subscriptionSearchText(subscription: Pick<Subscription, 'systemName'>): string {
  return toSearchText([subscription.systemName]);
}

function toSearchText(texts: readonly string[]): string {
  const parts = new Set(texts.map((text) => text.slice(0, longestPart)));
  return foldText([...parts].join('\n').slice(0, longestText)).replaceAll('\0', ' ');
}

/** What is searched without being a column of the list: e-mail addresses and phone systems, cut as they are searched. */
export function hiddenTextsOf(
  account: Pick<Account, 'contacts' | 'billingAddresses'>,
  subscriptions: readonly Pick<Subscription, 'systemName'>[],
): string[] {
  const texts = [
    ...subscriptions.map((subscription) => subscription.systemName),
    ...account.contacts.map((contact) => contact.email),
    ...account.billingAddresses.map((address) => address.invoiceEmail),
  ];
  return texts.filter((text) => text !== '').map((text) => text.slice(0, longestPart));
}

/** The first one and two letters of each word of a folded text: what the short words of a query can match. */
export function beginningsOf(foldedText: string): string {
  const beginnings = new Set<string>();
  for (const word of foldedText.split(wordBreak)) {
    const [first, second] = word;
    if (first === undefined) continue;
    beginnings.add(first);
    if (second !== undefined) beginnings.add(first + second);
  }
  return [...beginnings].join(' ');
}

/**
 * The key that lists are sorted by: folded, so that `Äpfel` stands beside `Apfel`. Without surrogates, so
 * that JavaScript and SQLite order keys alike.
 */
export function sortKeyOf(text: string): string {
  return foldText(text.slice(0, longestKey))
    .replaceAll('\0', ' ')
    .replaceAll(/[\uD800-\uDFFF]/g, '\uFFFD')
    .trim();
}

/** Expressions for the two search tables; null where a table has nothing to decide. */
export interface SearchExpressions {
  readonly parts: string | null;
  readonly beginnings: string | null;
}

/** All words of a query have to match. Null for a query without a letter or digit: it finds everything. */
export function searchExpressionsOf(query: string): SearchExpressions | null {
  const parts: string[] = [];
  const beginnings: string[] = [];
  for (const word of queryWords(query.replaceAll('\0', ' '))) {
    if ([...word].length >= trigram) parts.push(quoted(word));
    else for (const piece of word.split(wordBreak)) if (piece !== '') beginnings.push(quoted(piece));
  }
  if (parts.length === 0 && beginnings.length === 0) return null;
  return { parts: allOf(parts), beginnings: allOf(beginnings) };
}

/** Whether a word of a query is in a folded text, by the same rules. */
export function isWordIn(word: string, foldedText: string): boolean {
  if ([...word].length >= trigram) return foldedText.includes(word);
  const pieces = word.split(wordBreak).filter((piece) => piece !== '');
  const words = foldedText.split(wordBreak);
  return pieces.every((piece) => words.some((candidate) => candidate.startsWith(piece)));
}

function allOf(terms: readonly string[]): string | null {
  return terms.length === 0 ? null : terms.join(' AND ');
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
