// F5: only the pages around what is in sight are asked for, whatever the length of the list.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesFor, pageSize, placeOf } from '../../../renderer/host/row-pages.ts';

describe('the pages of a long list', () => {
  it('always include the first, which carries the totals', () => {
    expect(pagesFor({ first: 0, last: 20 }, 100_000)).toEqual([0]);
    expect(pagesFor({ first: 50_000, last: 50_020 }, 100_000)).toEqual([0, 499, 500]);
  });

  it('run ahead of the edge, so that slow scrolling never meets a blank', () => {
    expect(pagesFor({ first: 50, last: 80 }, 1000)).toEqual([0, 1]);
  });

  it('end with the list', () => {
    expect(pagesFor({ first: 240, last: 260 }, 250)).toEqual([0, 2]);
    expect(pagesFor({ first: 0, last: 0 }, 0)).toEqual([0]);
  });

  it('hold every row in sight, and never more than a handful of pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), fc.nat(200_000), fc.nat(60), (total, at, rows) => {
        const first = Math.min(at, total - 1);
        const last = Math.min(first + rows, total - 1);
        const pages = pagesFor({ first, last }, total);
        expect(pages.length).toBeLessThanOrEqual(4);
        for (const row of [first, last]) expect(pages).toContain(Math.floor(row / pageSize));
      }),
    );
  });

  it('are asked for by offset', () => {
    expect(placeOf(3)).toEqual({ offset: 300, limit: 100 });
  });
});
