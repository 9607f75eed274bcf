// How many rows a text takes in a width, without the font: estimated on the safe side, for what has to be given its room
// before it is laid out (the footer, the address in its window).

/** The width of a character in sizes of the font; texts in capitals are rare in what is estimated. */
const characterWidth = 0.6;

/** Rows of a text whose words are not torn apart unless they are longer than a row. */
export function estimatedRows(text: string, width: number, fontSize: number): number {
  const longest = Math.floor(width / (fontSize * characterWidth));
  let rows = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const isFirst = used === 0;
    const fits = used + (isFirst ? 0 : 1) + word.length <= longest;
    if (fits) {
      used += (isFirst ? 0 : 1) + word.length;
      continue;
    }
    // A word that is longer than a row begins on a row of its own, and is torn apart there.
    rows += (isFirst ? 0 : 1) + Math.floor((word.length - 1) / longest);
    used = ((word.length - 1) % longest) + 1;
  }
  return rows;
}

/** Rows of several lines. */
export function estimatedRowsOf(lines: readonly string[], width: number, fontSize: number): number {
  return lines.reduce((sum, line) => sum + estimatedRows(line, width, fontSize), 0);
}
