// What differs between two revisions of a quote (D16): field by field, alternative by alternative, line by line.
import { describe, expect, test } from 'vitest';
import { quoteDifferences } from '../../../shared/domain/quote-differences.ts';
import { currentRevisionOf } from '../../../shared/domain/quote-state.ts';
import type { QuoteRevision } from '../../../shared/domain/quote.ts';
import { anActiveSubscription } from '../../fixtures/builders.ts';
import { anUpgradeTo, aQuote } from '../../fixtures/quotes.ts';
import type { QuoteOf } from '../../fixtures/quotes.ts';

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const revisionOf = (overrides: QuoteOf = {}): QuoteRevision => currentRevisionOf(aQuote(overrides));
const second = anActiveSubscription({ id: 'subscription-2', systemName: 'filiale.cloud' });
const added = { change: { kind: 'add-licences', quantity: 9 }, subscription: second } as const;

describe('two revisions', () => {
  test('that say the same have no difference', () => {
    expect(quoteDifferences(revisionOf(), revisionOf({ revision: { number: 2, sent: null } }))).toEqual([]);
  });

  test('differ in their conditions, the old value before the new one', () => {
    const after = revisionOf({
      discountBasisPoints: 500,
      revision: { validUntil: '2027-01-15', isBinding: false, internalNotes: 'Eilt' },
    });
    const found = quoteDifferences(revisionOf(), after).filter(({ alternative }) => alternative === null);
    expect(found.map(({ field, before, after: now }) => [field, before, now])).toEqual([
      ['validUntil', '2026-12-16', '2027-01-15'],
      ['isBinding', true, false],
      ['discountBasisPoints', 0, 500],
      ['internalNotes', '', 'Eilt'],
    ]);
  });

  test('differ in a quantity with all that follows from it', () => {
    const after = revisionOf({ alternatives: [{ lines: [{ change: anUpgradeTo(25) }] }] });
    expect(quoteDifferences(revisionOf(), after)).toEqual([
      { alternative: 1, title: '', systemName: null, field: 'monthlyNet', before: euros(14_800), after: euros(30_150) },
      { alternative: 1, title: '', systemName: null, field: 'chargeNet', before: euros(14_800), after: euros(30_150) },
      { alternative: 1, title: '', systemName: null, field: 'credit', before: euros(7400), after: euros(15_075) },
      { alternative: 1, title: '', systemName: 'bergmann.cloud', field: 'quantity', before: 10, after: 25 },
      {
        alternative: 1,
        title: '',
        systemName: 'bergmann.cloud',
        field: 'unitPrice',
        before: euros(1190),
        after: euros(1090),
      },
    ]);
  });

  test('differ in the amount of a line where there are several; that of an only one is its alternative’s', () => {
    const withAnother = (quantity: number) =>
      revisionOf({ alternatives: [{ lines: [{ change: anUpgradeTo(quantity) }, added] }] });
    const fields = quoteDifferences(withAnother(10), withAnother(25)).map(({ field }) => field);
    expect(fields.filter((field) => field === 'lineMonthlyNet')).toHaveLength(1);
  });

  test('differ in a line that only one of them has', () => {
    const lines = [{ change: anUpgradeTo(10) }];
    const after = revisionOf({ alternatives: [{ lines: [...lines, added] }] });
    const ofLine = { alternative: 1, title: '', systemName: 'filiale.cloud', field: 'line' };
    expect(quoteDifferences(revisionOf(), after)).toContainEqual({ ...ofLine, before: null, after: 'add-licences' });
    expect(quoteDifferences(after, revisionOf())).toContainEqual({ ...ofLine, before: 'add-licences', after: null });
  });

  test('differ in an alternative that only one of them has', () => {
    const lines = [{ change: anUpgradeTo(10) }];
    const after = revisionOf({ alternatives: [{ lines }, { title: 'Größer', lines }] });
    const one = { alternative: 2, title: 'Größer', systemName: null, field: 'alternative' };
    expect(quoteDifferences(revisionOf(), after)).toEqual([{ ...one, before: null, after: 'Größer' }]);
    expect(quoteDifferences(after, revisionOf())).toEqual([{ ...one, before: 'Größer', after: null }]);
  });

  test('name an alternative as it is called now, with everything in it', () => {
    const before = revisionOf({ alternatives: [{ title: 'Klein', lines: [{ change: anUpgradeTo(10) }] }] });
    const after = revisionOf({
      alternatives: [{ title: 'Beide Standorte', lines: [{ change: anUpgradeTo(25) }, added] }],
    });
    const found = quoteDifferences(before, after);
    expect(new Set(found.map(({ title }) => title))).toEqual(new Set(['Beide Standorte']));
    expect(found.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['title', 'monthlyNet', 'quantity', 'line']),
    );
  });

  test('are held against each other alternative by alternative by id, also after one was removed', () => {
    const lines = (quantity: number) => ({ lines: [{ change: anUpgradeTo(quantity) }] });
    const before = revisionOf({ alternatives: [lines(10), lines(25)] });
    const after = { ...before, alternatives: before.alternatives.slice(1) };
    expect(quoteDifferences(before, after).map(({ field }) => field)).toEqual(['alternative']);
  });
});
