// Where the window was, kept between starts. Pure but for reading and writing one small file; a broken one
// counts as none.
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

export const minimumSize = { width: 1024, height: 640 } as const;
const defaultSize = { width: 1280, height: 800 } as const;

const rectangleSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
export type Rectangle = z.infer<typeof rectangleSchema>;

const keptSchema = z.object({ bounds: rectangleSchema, isMaximized: z.boolean() });
export type KeptBounds = z.infer<typeof keptSchema>;

export interface StartBounds {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

/** The kept bounds where they still are on a screen, else the default size in the middle. */
export function startBounds(kept: KeptBounds | null, workAreas: readonly Rectangle[]): StartBounds {
  if (kept === null) return defaultSize;
  const width = Math.max(kept.bounds.width, minimumSize.width);
  const height = Math.max(kept.bounds.height, minimumSize.height);
  const { x, y } = kept.bounds;
  const isVisible = workAreas.some(
    (area) =>
      x + width > area.x + 100 && x < area.x + area.width - 100 && y >= area.y && y < area.y + area.height - 100,
  );
  return isVisible ? { x, y, width, height } : { width, height };
}

/** What was kept, or null. */
export function readBounds(file: string): KeptBounds | null {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the bounds; a disk that refuses costs nothing but the position. */
export function keepBounds(file: string, kept: KeptBounds): void {
  try {
    writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
  } catch {
    // Not worth a word to the user.
  }
}
