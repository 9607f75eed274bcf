// Two panes with a divider that mouse and keyboard move: list and details.
// Never stores the size: it reports it, and the owner keeps it.
import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import './split-view.css';

const keyStepPx = 16;

export interface SplitViewProps {
  /** Name of the divider, for example "Width of the account list". */
  label: string;
  first: ReactNode;
  second: ReactNode;
  /** Width of the first pane in px, as kept from last time. */
  size: number;
  minFirst: number;
  minSecond: number;
  /** When a drag ends, or after a key. */
  onResizeEnd: (size: number) => void;
  /** One pane alone where both do not fit. */
  show?: 'both' | 'first' | 'second';
}

/** The divider is a focusable separator: arrows move it, Home and End go to its limits. */
export function SplitView(props: SplitViewProps) {
  const { label, first, second, size, minFirst, minSecond, onResizeEnd, show = 'both' } = props;
  const root = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? size;
  const largest = () => Math.max(minFirst, (root.current?.clientWidth ?? Infinity) - minSecond);
  const limited = (px: number) => Math.round(Math.min(Math.max(px, minFirst), largest()));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(limited(shown));
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (dragged === null || root.current === null) return;
    setDragged(limited(event.clientX - root.current.getBoundingClientRect().left));
  };
  const onPointerEnd = () => {
    if (dragged === null) return;
    setDragged(null);
    onResizeEnd(dragged);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = sizeAfterKey(event.key, limited(size), minFirst, largest());
    if (next === undefined) return;
    event.preventDefault();
    onResizeEnd(limited(next));
  };
  if (show !== 'both') return <div className="split-view">{show === 'first' ? first : second}</div>;
  return (
    <div
      className="split-view split-view-both"
      ref={root}
      data-dragging={dragged !== null || undefined}
      style={{ gridTemplateColumns: `minmax(${minFirst}px, ${shown}px) auto minmax(${minSecond}px, 1fr)` }}
    >
      <div className="split-view-pane">{first}</div>
      <div
        className="split-view-divider"
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={shown}
        aria-valuemin={minFirst}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
        onKeyDown={onKeyDown}
      />
      <div className="split-view-pane">{second}</div>
    </div>
  );
}

function sizeAfterKey(key: string, size: number, smallest: number, largest: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return size - keyStepPx;
    case 'ArrowRight':
      return size + keyStepPx;
    case 'Home':
      return smallest;
    case 'End':
      return largest;
    default:
      return undefined;
  }
}
