// Folding of text for search (F6) and where a query matches in what is shown. `Muller` finds `Müller`,
// `Strasse` finds `Straße`. Never touches storage: main folds what it indexes with the same function.

/** Letters that Unicode does not decompose, with what people type for them. */
const spelledOut = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ς', 'σ'],
]);

/** A range in a text, in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Lower case, without diacritics, with ligatures and compatibility forms spelled out. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return isPlain(lower) ? lower : lower.replaceAll(/[^\0-\x7F]/gu, foldCharacter);
}

/** The words of a query, folded, without doubles. */
export function queryWords(query: string): string[] {
  return [
    ...new Set(
      foldText(query)
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  ];
}

/** Where the words of a query occur in a text: ascending, joined where they touch. */
export function highlightRanges(text: string, query: string): TextRange[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const { folded, starts, ends } = foldWithPositions(text);
  const found: TextRange[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      const start = starts[at];
      const end = ends[at + word.length - 1];
      if (start !== undefined && end !== undefined) found.push({ start, end });
    }
  }
  return joined(found.toSorted((a, b) => a.start - b.start || a.end - b.end));
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/** Characters that were folded before: a portfolio has millions of letters, and few different ones. */
const foldedCharacters = new Map<string, string>();
const rememberedAtMost = 10_000;

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = foldedAnew(character);
  if (foldedCharacters.size < rememberedAtMost) foldedCharacters.set(character, folded);
  return folded;
}

function foldedAnew(character: string): string {
  const bare = character
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
  let folded = '';
  for (const part of bare) folded += spelledOut.get(part) ?? part;
  return folded;
}

/** For each unit of the folded text, where its source begins and ends (marks that follow included). */
function foldWithPositions(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    const end = position + character.length;
    for (let index = 0; index < part.length; index += 1) {
      starts.push(position);
      ends.push(end);
    }
    if (part === '') extendLast(ends, end);
    folded += part;
    position = end;
  }
  return { folded, starts, ends };
}

function extendLast(ends: number[], end: number): void {
  const last = ends.at(-1);
  for (let index = ends.length - 1; index >= 0 && ends[index] === last; index -= 1) ends[index] = end;
}

function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last !== undefined && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      result.push(range);
    }
  }
  return result;
}
