// Quotes and receipts as definitions and as bytes: what is printed, what never is, and that a hostile text stays text.
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../main/documents/document-request.ts';
import type { PdfContent, PdfDefinition } from '../../main/documents/pdf-content.ts';
import { printedNumberOf } from '../../main/documents/quote-document.ts';
import { renderPdf } from '../../main/documents/render-pdf.ts';
import { aBillingAddress, anAccount, anActiveSubscription, aSubscription } from '../fixtures/builders.ts';
import { hostileTexts } from '../fixtures/hostile-values.ts';
import { anUpgradeTo, aQuote } from '../fixtures/quotes.ts';
import { aQuoteSource, aReceiptSource, pdfOf, threeAlternatives } from './sources.ts';

describe('a quote', () => {
  it('never prints an internal note', () => {
    const text = textOf(documentOf(aQuoteSource(threeAlternatives)));
    expect(text).toContain('Numbers are ported free of charge.');
    expect(text).not.toContain('They would also pay');
  });

  it('keeps the number that was printed when it was sent, also after the portal gave another (D16)', () => {
    const quote = { number: 'Q-2026-00042', provisionalNumber: 'Q-DRAFT-7F3K' };
    const by = { id: 'staff-1', name: 'Anna Sommer' };
    const sent = { at: '2026-11-16T09:30:00Z', by, printedNumber: 'Q-DRAFT-7F3K', printedRevision: 1 };
    expect(printedNumberOf(quote, { number: 1, sent })).toEqual({ number: 'Q-DRAFT-7F3K', revision: 1 });
    expect(printedNumberOf(quote, { number: 2, sent: null })).toEqual({ number: 'Q-2026-00042', revision: 2 });
    expect(printedNumberOf({ ...quote, number: null }, { number: 2, sent: null })).toMatchObject({
      number: 'Q-DRAFT-7F3K',
    });
    const text = textOf(documentOf(aQuoteSource({ revision: { sent } })));
    expect(text).toContain('Angebot Q-DRAFT-7F3K');
    expect(text).not.toContain('Q-2026-00042');
  });

  it('says whether it binds us, and until when', () => {
    const binding = textOf(documentOf(aQuoteSource()));
    expect(binding).toContain('An dieses Angebot halten wir uns bis einschließlich 16.12.2026 gebunden.');
    const free = textOf(documentOf(aQuoteSource({ revision: { isBinding: false } })));
    expect(free).toContain('Dieses Angebot ist freibleibend.');
    expect(free).not.toContain('gebunden');
  });

  it('shows list prices only where there is a discount', () => {
    expect(textOf(documentOf(aQuoteSource()))).not.toContain('statt');
    const discounted = textOf(documentOf(aQuoteSource({ discountBasisPoints: 1750 })));
    expect(discounted).toContain('9,82\u00A0€');
    expect(discounted).toContain('statt 11,90\u00A0€');
    expect(discounted).toContain('Rabatt von 17,5\u00A0%');
  });

  it('says what happens to the minimum term, and what stays scheduled', () => {
    const scheduled = { kind: 'cancel', orderId: 'order-7', effectiveFrom: '2027-11-16' } as const;
    const subscription = anActiveSubscription({ scheduledChanges: [scheduled] });
    const lines = [{ subscription, change: { kind: 'add-licences', quantity: 12 } as const }];
    const text = textOf(documentOf(aQuoteSource({ alternatives: [{ lines }] })));
    expect(text).toContain('unverändert bis 15.11.2027; es beginnt keine neue Mindestlaufzeit');
    expect(text).toContain('Kündigung, die Anlage läuft bis 15.11.2027');
    expect(text).toContain('SLA Basic, unverändert');
  });

  it('shows a line that cannot be priced, which only a draft may have', () => {
    const lines = [{ change: anUpgradeTo(1_000_000) }];
    const text = textOf(documentOf(aQuoteSource({ alternatives: [{ lines }], revision: { sent: null } })));
    expect(text).toContain('Diese Änderung lässt sich so nicht berechnen.');
  });
});

describe('the bytes', () => {
  it('are the same for the same document', async () => {
    expect(await pdfOf(aQuoteSource())).toEqual(await pdfOf(aQuoteSource()));
  });

  it('name title and language, embed their fonts, and hold no script, no link and no file', async () => {
    for (const source of [aQuoteSource(threeAlternatives), aReceiptSource('en')]) {
      const pdf = Buffer.from(await pdfOf(source)).toString('latin1');
      expect(pdf).toMatch(/^%PDF-1\.7/);
      expect(pdf).toContain('/Lang (en-GB)');
      expect(pdf).toContain('/DisplayDocTitle true');
      expect(pdf.match(/\/FontFile2/g)).toHaveLength(2);
      for (const never of ['/JavaScript', '/JS', '/URI', '/Launch', '/EmbeddedFile', '/OpenAction', '/AcroForm']) {
        expect(pdf).not.toContain(never);
      }
    }
  });

  it('ask the viewer to print where they are made for printing, by name and without a script', async () => {
    const pdf = Buffer.from(await renderPdf(documentOf(aQuoteSource()), true)).toString('latin1');
    expect(pdf).toMatch(/\/S \/Named\s+\/N \/Print/);
    expect(pdf).not.toContain('/JavaScript');
  });

  it.each(hostileTexts)('stay a document whatever stands in the fields: %j', async (text) => {
    const account = anAccount({
      billingAddresses: [aBillingAddress({ company: text, attention: text, street: text, city: text })],
    });
    const lines = [{ subscription: aSubscription({ systemName: text }), change: anUpgradeTo(10) }];
    const revision = { reference: text, customerNotes: text };
    const quote = aQuoteSource({ account, alternatives: [{ title: text, lines }], revision });
    const pdf = Buffer.from(await pdfOf(quote)).toString('latin1');
    expect(pdf).toMatch(/%%EOF\s*$/);
  });

  it('a name of a million characters does not hold anything up', async () => {
    const account = anAccount({ billingAddresses: [aBillingAddress({ company: 'x'.repeat(1_000_000) })] });
    expect((await pdfOf(aQuoteSource({ account }))).byteLength).toBeLessThan(100_000);
  });
});

it('a revision that is not sent is marked on every page; one that is sent is not', () => {
  expect(documentOf(aQuoteSource({ revision: { sent: null } })).watermark?.text).toBe('ENTWURF');
  expect(documentOf(aQuoteSource({ quote: aQuote() })).watermark).toBeUndefined();
});

/** Every text of a document's content. */
function textOf({ content }: PdfDefinition): string {
  const texts: string[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (typeof part === 'object' && part !== null) {
      for (const [name, value] of Object.entries(part)) {
        if (name === 'text') texts.push(lineOf(value));
        else visit(value);
      }
    }
  };
  visit(content satisfies readonly PdfContent[]);
  return texts.join('\n');
}

/** A text is one, or spans of one. */
function lineOf(text: unknown): string {
  const parts: unknown[] = Array.isArray(text) ? text : [text];
  return parts.map((part) => (typeof part === 'object' && part !== null && 'text' in part ? part.text : part)).join('');
}
