// Cursors: `<data set>.<commit number>`, opaque to clients. A cursor of another data set, or one from the
// future (a portal that was restored from a backup), is not a position here.

/** The cursor as it travels. */
export function toCursorText(dataset: string, commit: number): string {
  return `${dataset}.${commit}`;
}

/** The commit number, `foreign` for a cursor of another data set, null for what is no cursor. */
export function parseCursor(text: string, dataset: string): number | 'foreign' | null {
  const match = /^([0-9a-z-]{1,64})\.(\d{1,15})$/.exec(text);
  if (match === null) return null;
  return match[1] === dataset ? Number(match[2]) : 'foreign';
}
