// Alternatives side by side, before their details: how many licences, what they include, what they cost.
import { alternativeFigures } from '../../shared/domain/quote-pricing.ts';
import type { QuoteAlternative, QuoteRevision } from '../../shared/domain/quote.ts';
import { page } from './page.ts';
import type { PdfContent } from './pdf-content.ts';
import { oldNew } from './subscription-facts.ts';
import type { Words } from './words.ts';

const labelWidth = 120;

/** The table of two or three alternatives. */
export function comparisonTable(revision: QuoteRevision, words: Words): PdfContent {
  const { alternatives } = revision;
  const { texts, amount } = words;
  const width = (page.textWidth - labelWidth) / alternatives.length;
  const figures = alternatives.map((alternative) => alternativeFigures(revision, alternative));
  const row = (label: string, cells: readonly string[], style: 'figure' | 'total' = 'figure'): PdfContent[] => [
    { text: label, style: style === 'total' ? 'strong' : 'muted' },
    ...cells.map((text): PdfContent => ({ text, style: style === 'total' ? ['strong', 'figure'] : 'figure' })),
  ];
  const services = (['trunkLines', 'endpointDevices', 'phoneNumbers'] as const).map((service) =>
    row(
      capitalised(texts.services[service]),
      alternatives.map((alternative) => servicesText(alternative, service, words)),
    ),
  );
  return {
    table: {
      widths: [labelWidth, ...alternatives.map(() => width)],
      headerRows: 1,
      keepWithHeaderRows: 3,
      dontBreakRows: true,
      body: [
        [
          { text: '' },
          ...alternatives.map((alternative, index): PdfContent => ({
            stack: [{ text: alternativeName(alternative, index, words) }],
            style: ['strong', 'figure'],
            margin: [10, 0, 0, 0],
          })),
        ],
        row(
          texts.compare.licences,
          figures.map(({ licences }) => oldNew(words.count(licences.before), words.count(licences.after))),
        ),
        ...services,
        row(
          texts.compare.monthlyNet,
          figures.map(({ monthly }) => amount(monthly.net)),
        ),
        row(
          texts.compare.monthlyGross,
          figures.map(({ monthly }) => amount(monthly.gross)),
          'total',
        ),
        row(
          texts.compare.onceGross,
          figures.map(({ chargeNow }) => amount(chargeNow.gross)),
        ),
        row(
          texts.compare.credit,
          figures.map(({ credit }) => amount(credit)),
        ),
      ],
    },
    layout: 'ruled',
  };
}

/** Its title; without one, its place. */
export function alternativeName({ title }: QuoteAlternative, index: number, { texts, count }: Words): string {
  return title === '' ? texts.alternative(count(index + 1)) : title;
}

function servicesText(
  { lines }: QuoteAlternative,
  service: 'trunkLines' | 'endpointDevices' | 'phoneNumbers',
  words: Words,
): string {
  const sum = (when: 'before' | 'after'): number =>
    lines.reduce((total, { overview }) => total + (overview?.inclusiveServices[when][service] ?? 0), 0);
  return oldNew(words.count(sum('before')), words.count(sum('after')));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
