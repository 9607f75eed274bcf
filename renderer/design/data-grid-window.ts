// Which rows of a long list are drawn, and where the keys lead. Pure; knows nothing of the DOM.

/** First and last drawn row, inclusive; `last` is −1 where there is none. */
export interface RowWindow {
  first: number;
  last: number;
}

export interface Viewport {
  scrollTop: number;
  /** Height in which rows are seen, without the head. */
  height: number;
  rowHeight: number;
}

/** Rows drawn beyond each edge: at most visible + 20 in all, together with the active one. */
const overscan = 9;

/** The rows to draw for a viewport. */
export function rowWindow({ scrollTop, height, rowHeight }: Viewport, rowCount: number): RowWindow {
  const firstVisible = Math.floor(scrollTop / rowHeight);
  const lastVisible = Math.ceil((scrollTop + height) / rowHeight) - 1;
  return {
    first: Math.max(0, Math.min(firstVisible, rowCount - 1) - overscan),
    last: Math.min(rowCount - 1, lastVisible + overscan),
  };
}

/** Rows of one page key: a screen less one row, so that the last one read stays in sight. */
export function pageRows({ height, rowHeight }: Pick<Viewport, 'height' | 'rowHeight'>): number {
  return Math.max(1, Math.floor(height / rowHeight) - 1);
}

/** The row a key leads to, or undefined for a key that does not move. */
export function rowAfterKey(key: string, active: number, page: number, rowCount: number): number | undefined {
  const last = rowCount - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, last);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'PageDown':
      return Math.min(active + page, last);
    case 'PageUp':
      return Math.max(active - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The scroll position that brings a row fully into sight, moving as little as possible. */
export function scrollTopToShow(row: number, { scrollTop, height, rowHeight }: Viewport): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return scrollTop;
}
