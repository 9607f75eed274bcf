// Which pages of a long list are needed for the rows in sight. Pure.

export const pageSize = 100;
/** Rows asked for beyond each edge of what is drawn, so that slow scrolling never meets a blank. */
const rowsAhead = 40;

/** The place of a page in its list. */
export function placeOf(page: number): { readonly offset: number; readonly limit: number } {
  return { offset: page * pageSize, limit: pageSize };
}

/** The pages that hold the rows first…last and those about to come; the first page always, for its totals. */
export function pagesFor(range: { readonly first: number; readonly last: number }, total: number): number[] {
  const lastRow = Math.max(0, total - 1);
  const from = Math.floor(Math.max(0, Math.min(range.first, lastRow) - rowsAhead) / pageSize);
  const to = Math.floor(Math.min(lastRow, Math.max(range.last, 0) + rowsAhead) / pageSize);
  const pages = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return from === 0 ? pages : [0, ...pages];
}
