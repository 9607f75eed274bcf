// The place of something that is on its way; keeps the layout still.
import './skeleton.css';

export interface SkeletonProps {
  /** Share of the available width, 0 to 1. */
  width?: number;
  /** `figure` is the height of a large number. */
  height?: 'text' | 'figure';
}

/** A quiet bar; its owner says that something loads (`aria-busy`). */
export function Skeleton({ width = 1, height = 'text' }: SkeletonProps) {
  return (
    <span className={`skeleton skeleton-${height}`} style={{ inlineSize: `${width * 100}%` }} aria-hidden="true" />
  );
}
