// What a document is called: its title, the name of its file, and the e-mail that goes with it. Pure.
import type { TableFormat } from '../../shared/contract/documents.ts';
import type { Language } from '../../shared/domain/text.ts';
import type { DocumentSource } from './document-request.ts';
import { printable, shortened } from './printable-text.ts';
import { printedNumberOf, quoteTitle } from './quote-document.ts';
import { receiptTitle } from './receipt-document.ts';
import { wordsOf } from './words.ts';

/** Room for a folder and a counter within what systems take. */
const longestName = 120;

/** Its language, which is the customer's. */
export function languageOf(source: DocumentSource): Language {
  return source.kind === 'quote' ? source.input.revision.language : source.input.language;
}

/** `Angebot Q-2026-00042`. */
export function titleOf(source: DocumentSource): string {
  const { kind, input } = source;
  return kind === 'quote'
    ? quoteTitle(input.quote, input.revision, input.revision.language)
    : receiptTitle(input.order, input.language);
}

/** `Angebot Q-2026-00042 Rev. 2 Bergmann Optik GmbH.pdf`: a name that every system takes. */
export function fileNameOf(source: DocumentSource): string {
  const { texts, count } = wordsOf(languageOf(source));
  const marks: string[] = [];
  if (source.kind === 'quote') {
    const { revision: number } = printedNumberOf(source.input.quote, source.input.revision);
    if (number > 1) marks.push(texts.fileNames.revision(count(number)));
    if (source.input.revision.sent === null) marks.push(texts.fileNames.draft);
  }
  const address =
    source.kind === 'quote' ? source.input.revision.pricing.billingAddress : source.input.order.billingAddress;
  return `${baseName([titleOf(source), ...marks, address.company].join(' '))}.pdf`;
}

/** `Angebote.xlsx`. */
export function tableFileName(title: string, format: TableFormat): string {
  return `${baseName(title)}.${format}`;
}

function baseName(text: string): string {
  const name = printable(text)
    .replaceAll(/[\\/:*?"<>|\n\t]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  // Windows takes no dot or space at the end of a name.
  return shortened(name, longestName).replace(/[. ]+$/, '');
}

/** Recipient, subject and text as a link; the text names the file, which nobody but the user attaches. */
export function mailLink(source: DocumentSource, recipient: string, fileName: string): string {
  const { texts, date } = wordsOf(languageOf(source));
  const title = titleOf(source);
  const sentence =
    source.kind === 'quote'
      ? texts.mail.quote(title, date(source.input.revision.validUntil))
      : texts.mail.receipt(title);
  const { input } = source;
  const sender = input.letterhead.company;
  const body = [texts.mail.greeting, sentence, texts.mail.attachment(fileName), texts.regards, sender].join('\r\n\r\n');
  const part = (text: string): string =>
    encodeURIComponent(printable(text.replaceAll('\r\n', '\n')).replaceAll('\n', '\r\n'));
  return `mailto:${part(recipient).replaceAll('%40', '@')}?subject=${part(title)}&body=${part(body)}`;
}
