// The customer's address in the window of an envelope (DIN 5008, form B), with the sender in one small line above.
// Never wider or lower than the window: what is long is set smaller, and begins higher.
import type { BillingAddress } from '../../shared/domain/account.ts';
import type { Letterhead } from '../../shared/domain/letterhead.ts';
import { estimatedRows, estimatedRowsOf } from './estimated-rows.ts';
import { mm, place } from './page.ts';
import type { PdfContent } from './pdf-content.ts';
import { shortened } from './printable-text.ts';
import type { Words } from './words.ts';

/** Where the postal code does not stand before the city. */
const cityThenCode = new Set(['AU', 'CA', 'US', 'NZ', 'IN', 'SG', 'TW', 'BR']);
const codeOnItsOwnLine = new Set(['GB', 'IE', 'GG', 'JE', 'IM']);

/** The lines of an address, as it is posted from the sender's country. */
export function addressLines(address: BillingAddress, senderCountry: string, words: Words): string[] {
  const { company, attention, street, street2, country } = address;
  const lines = [company, attention, street, street2, ...cityLines(address)];
  if (country !== senderCountry) lines.push(words.country(country).toLocaleUpperCase(words.locale));
  return lines.filter((line) => line.trim() !== '').map((line) => shortened(line, longestLine));
}

function cityLines({ postalCode, city, region, country }: BillingAddress): string[] {
  if (codeOnItsOwnLine.has(country)) return [city, postalCode];
  const words = cityThenCode.has(country) ? [city, region, postalCode] : [postalCode, city];
  return [words.filter((word) => word !== '').join(' ')];
}

/** The most that still fits the window, were every line as long. */
const longestLine = 150;

/** Sizes to choose from. */
const sizes = [
  { fontSize: 10, rowMm: 4.5 },
  { fontSize: 8.5, rowMm: 3.85 },
  { fontSize: 7, rowMm: 3.15 },
] as const;
/** Where the address zone begins; the zone above it is for remarks, which we have none of. */
const zoneMm = 62.7;
const lowestMm = 90;
const highestMm = 50;
/** A row of the sender, and a little air. */
const senderMm = 4.5;
const senderRowMm = 3;

/** Sender and address. */
export function addressWindow(letterhead: Letterhead, lines: readonly string[]): PdfContent[] {
  const { company, street, postalCode, city } = letterhead;
  const sender = [company, street, `${postalCode} ${city}`].filter((part) => part.trim() !== '').join(' · ');
  const senderRows = estimatedRows(sender, place.address.width, 6);
  const { fontSize, startMm } = fitOf(lines);
  return [
    boxed({ text: sender, style: 'caption' }, mm(startMm - senderMm - (senderRows - 1) * senderRowMm)),
    boxed({ stack: lines.map((text) => ({ text, style: 'address' }) as const) }, mm(startMm), fontSize),
  ];
}

/** The largest size that fits, and where it begins: in the address zone, or above it where there are more lines. */
function fitOf(lines: readonly string[]): { readonly fontSize: number; readonly startMm: number } {
  const fits = sizes.map(({ fontSize, rowMm }) => {
    const rows = estimatedRowsOf(lines, place.address.width, fontSize);
    return { fontSize, startMm: Math.min(zoneMm, lowestMm - rows * rowMm) };
  });
  return fits.find(({ startMm }) => startMm >= highestMm) ?? { fontSize: 7, startMm: highestMm };
}

/** Columns are what keeps placed text within a width. */
function boxed(content: PdfContent, y: number, fontSize?: number): PdfContent {
  const { x, width } = place.address;
  const inner = fontSize === undefined ? content : { ...content, fontSize };
  return { columns: [{ ...inner, width }], absolutePosition: { x, y } };
}
