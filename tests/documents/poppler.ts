// What is on a page, as independent tools see it: poppler's pdftotext and pdftoppm. Where a machine has none, the tests
// that need them say that they are left out.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Why nothing can be read from a PDF on this machine; null where it can. */
export function popplerMissing(): string | null {
  const missing = ['pdftotext', 'pdftoppm'].filter((tool) => spawnSync(tool, ['-v']).error !== undefined);
  return missing.length === 0 ? null : `no ${missing.join(' and ')} on this machine (poppler-utils)`;
}

/** The text, page by page; columns and empty lines made small, so that it does not hang on the tool's version. */
export function textPages(pdf: Uint8Array): string[] {
  const text = withFile(pdf, (file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.trim().replace(/\s{2,}/g, '  |  '))
      .filter((line) => line !== '')
      .join('\n'),
  );
}

/** A word and where it stands, in points from the page's top left corner. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word with its box. */
export function wordsOn(pdf: Uint8Array): Word[] {
  const html = withFile(pdf, (file) => execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }));
  let page = 0;
  return html.split('\n').flatMap((line): Word[] => {
    if (line.includes('<page ')) page += 1;
    const found = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)<\/word>/.exec(line);
    if (found === null) return [];
    const [, left, top, right, bottom, text = ''] = found;
    return [{ page, text, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) }];
  });
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** 0 is black, 255 is white. */
  readonly grey: Uint8Array;
}

/** A page as a picture. */
export function pictureOf(pdf: Uint8Array, page: number, dotsPerInch: number): Picture {
  return withFile(pdf, (file) => {
    const words = ['-gray', '-r', String(dotsPerInch), '-f', String(page), '-l', String(page), '-singlefile', file];
    execFileSync('pdftoppm', [...words, file]);
    const pgm = readFileSync(`${file}.pgm`);
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
    if (head === null) throw new Error('pdftoppm wrote something else');
    const [all, width, height] = head;
    return { width: Number(width), height: Number(height), grey: pgm.subarray(all.length) };
  });
}

/** A picture as letters, one for each dot: what a page looks like from afar, to be kept and looked at. */
export function drawn({ width, height, grey }: Picture): string {
  const shades = '#%*+:. ';
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from(
      grey.subarray(row * width, (row + 1) * width),
      (value) => shades[Math.floor((value * shades.length) / 256)],
    ),
  );
  return rows.map((row) => `${row.join('').trimEnd()}\n`).join('');
}

function withFile<T>(pdf: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'licence-desk-pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
