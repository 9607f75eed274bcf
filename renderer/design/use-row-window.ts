// Follows the scroll position of a DataGrid and says which rows are drawn. Draws within the frame of the
// scroll event (flushSync), so that no blank frame is painted. Never touches row data.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { rowWindow, scrollTopToShow } from './data-grid-window.ts';
import type { RowWindow } from './data-grid-window.ts';

interface RowWindowOptions {
  /** The scrolling element around head and rows. */
  scrollerRef: RefObject<HTMLDivElement | null>;
  rowCount: number;
  rowHeight: number;
  viewKey: string;
  onRangeNeeded: (first: number, last: number) => void;
  /** Brought into sight and given the focus once rows are there. */
  returnTo?: number | undefined;
}

export interface RowWindowHandle {
  /** Indexes to draw, in order; the active row is always among them, so that it can hold the focus. */
  indexes: (active: number) => number[];
  /** Height in px in which rows are seen. */
  height: () => number;
  /** Brings a row into sight and gives it the focus, once it is drawn. */
  focusRow: (index: number) => void;
}

/** Before the first measurement: tall enough to fill a window. */
const unmeasuredHeight = 720;

export function useRowWindow(options: RowWindowOptions): RowWindowHandle {
  const { scrollerRef, rowCount, rowHeight, viewKey, onRangeNeeded } = options;
  const shownView = useRef(viewKey);
  const pendingFocus = useRef<number | null>(options.returnTo ?? null);
  const isReturning = useRef(options.returnTo !== undefined);
  const [viewport, setViewport] = useState({ scrollTop: 0, height: unmeasuredHeight });
  const { first, last } = rowWindow({ ...viewport, rowHeight }, rowCount);

  const measure = useCallback(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return { scrollTop: 0, height: unmeasuredHeight };
    return { scrollTop: scroller.scrollTop, height: seenHeight(scroller, rowHeight) };
  }, [scrollerRef, rowHeight]);

  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return undefined;
    const update = () => {
      const seen = measure();
      setViewport((known) => (isSameWindow(known, seen, rowHeight, rowCount) ? known : seen));
    };
    const onScroll = () => flushSync(update);
    update();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    // In the next frame: rows that are drawn while sizes are being told may bring a scrollbar, and with it another size,
    // which the browser reports as an error ("ResizeObserver loop").
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(update);
    });
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [scrollerRef, measure, rowHeight, rowCount]);

  useLayoutEffect(() => {
    if (shownView.current === viewKey) return;
    shownView.current = viewKey;
    scrollerRef.current?.scrollTo({ top: 0 });
  }, [scrollerRef, viewKey]);

  useLayoutEffect(() => {
    if (!isReturning.current || pendingFocus.current === null || rowCount === 0) return;
    isReturning.current = false;
    scrollerRef.current?.scrollTo({ top: scrollTopToShow(pendingFocus.current, { ...measure(), rowHeight }) });
  }, [scrollerRef, measure, rowHeight, rowCount]);

  useLayoutEffect(() => {
    if (pendingFocus.current === null) return;
    const row = scrollerRef.current?.querySelector<HTMLElement>(`[data-index="${pendingFocus.current}"]`);
    if (row === null || row === undefined) return;
    pendingFocus.current = null;
    row.focus({ preventScroll: true });
  });

  useEffect(() => {
    if (last >= first) onRangeNeeded(first, last);
  }, [first, last, onRangeNeeded]);

  return {
    indexes: (active) => drawnIndexes({ first, last }, active, rowCount),
    height: () => measure().height,
    focusRow: (index) => {
      pendingFocus.current = index;
      scrollerRef.current?.scrollTo({ top: scrollTopToShow(index, { ...measure(), rowHeight }) });
    },
  };
}

/** The head is as tall as a row of 36 px and covers the top of the scroller. */
function seenHeight(scroller: HTMLElement, rowHeight: number): number {
  const head = scroller.querySelector<HTMLElement>('.data-grid-head')?.offsetHeight ?? rowHeight;
  return scroller.clientHeight === 0 ? unmeasuredHeight : scroller.clientHeight - head;
}

type Measured = { scrollTop: number; height: number };

function isSameWindow(known: Measured, seen: Measured, rowHeight: number, rowCount: number): boolean {
  const before = rowWindow({ ...known, rowHeight }, rowCount);
  const after = rowWindow({ ...seen, rowHeight }, rowCount);
  return before.first === after.first && before.last === after.last;
}

function drawnIndexes({ first, last }: RowWindow, active: number, rowCount: number): number[] {
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  if (active >= rowCount || (active >= first && active <= last)) return indexes;
  return active < first ? [active, ...indexes] : [...indexes, active];
}
