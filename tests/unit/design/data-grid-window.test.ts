// Which rows of a long list are drawn.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowAfterKey, rowWindow, scrollTopToShow } from '../../../renderer/design/data-grid-window.ts';

const rowHeight = 36;

test('every visible row is drawn, and never more than visible + 20', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.nat(1000).map((thousandths) => thousandths / 1000),
      fc.integer({ min: 36, max: 2000 }),
      (rowCount, share, height) => {
        const scrollTop = share * Math.max(0, rowCount * rowHeight - height);
        const { first, last } = rowWindow({ scrollTop, height, rowHeight }, rowCount);
        const firstVisible = Math.floor(scrollTop / rowHeight);
        const lastVisible = Math.min(rowCount - 1, Math.ceil((scrollTop + height) / rowHeight) - 1);
        expect(rowCount === 0 || first <= firstVisible).toBe(true);
        expect(last).toBeGreaterThanOrEqual(lastVisible);
        const activeRow = 1;
        expect(last - first + 1 + activeRow).toBeLessThanOrEqual(lastVisible - firstVisible + 1 + 20);
      },
    ),
  );
});

test('the last row of 100,000 is reached and none behind it', () => {
  const scrollTop = 100_000 * rowHeight - 720;
  expect(rowWindow({ scrollTop, height: 720, rowHeight }, 100_000).last).toBe(99_999);
});

test('keys move by one row, one page, or to an end, and stop there', () => {
  expect(rowAfterKey('ArrowDown', 9, 5, 10)).toBe(9);
  expect(rowAfterKey('PageDown', 2, 5, 10)).toBe(7);
  expect(rowAfterKey('PageUp', 2, 5, 10)).toBe(0);
  expect([rowAfterKey('Home', 4, 5, 10), rowAfterKey('End', 4, 5, 10)]).toEqual([0, 9]);
  expect(rowAfterKey('x', 4, 5, 10)).toBeUndefined();
});

test('a row in sight does not scroll the list; one outside comes just into sight', () => {
  const viewport = { scrollTop: 360, height: 360, rowHeight };
  expect(scrollTopToShow(12, viewport)).toBe(360);
  expect(scrollTopToShow(9, viewport)).toBe(324);
  expect(scrollTopToShow(20, viewport)).toBe(396);
});
