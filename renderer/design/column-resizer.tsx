// The edge of a column that the mouse drags; the keyboard's way is Shift+arrow on the header.
import { useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';

interface ColumnResizerProps {
  onPreview: (width: number) => void;
  onEnd: (width: number) => void;
  /** A double press gives the column its own width back. */
  onReset: () => void;
}

export function ColumnResizer({ onPreview, onEnd, onReset }: ColumnResizerProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const widthAt = (event: PointerEvent) =>
    start.current === null ? undefined : start.current.width + event.clientX - start.current.x;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? 0 };
  };
  const onPointerMove = (event: PointerEvent) => {
    const width = widthAt(event);
    if (width !== undefined) onPreview(width);
  };
  const onPointerEnd = (event: PointerEvent) => {
    const width = widthAt(event);
    const hasMoved = start.current !== null && start.current.x !== event.clientX;
    start.current = null;
    if (width !== undefined && hasMoved) onEnd(width);
  };
  return (
    <span
      className="column-resizer"
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onClick={stop}
      onDoubleClick={(event) => {
        stop(event);
        onReset();
      }}
    />
  );
}

/** A press on the edge is not a press on the header: it must not sort. */
function stop(event: MouseEvent): void {
  event.stopPropagation();
}
