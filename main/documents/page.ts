// The page: A4 with the places of DIN 5008, form B, and the few colours and sizes of our documents. Measures are in
// points unless a name says millimetres.
import type { PdfStyle, StyleName } from './pdf-content.ts';

/** Millimetres in points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

export const page = {
  width: mm(210),
  height: mm(297),
  left: mm(25),
  right: mm(20),
  /** Of every page but the first, whose content begins at `contentTop`. */
  top: mm(27),
  textWidth: mm(165),
} as const;

/** DIN 5008, form B. */
export const place = {
  /** The address window's field: 45 mm from the top, 85 mm wide, with 5 mm of padding at the left. */
  address: { x: mm(25), width: mm(80) },
  information: { x: mm(125), y: mm(50), width: mm(65) },
  contentTop: mm(98.5),
  foldMarks: [mm(105), mm(210)],
  punchMark: mm(148.5),
} as const;

export const colour = {
  ink: '#171a21',
  muted: '#5d6673',
  hairline: '#cfd5dd',
  /** The one accent, the app's own blue-violet. */
  accent: '#4653b5',
  draft: '#8a93a0',
} as const;

export const hairline = 0.5;

export const defaultStyle: PdfStyle = {
  font: 'Inter',
  fontSize: 9,
  lineHeight: 1.28,
  color: colour.ink,
};

export const styles: Readonly<Record<StyleName, PdfStyle>> = {
  letterhead: { fontSize: 13, bold: true },
  title: { fontSize: 17, bold: true, lineHeight: 1.15 },
  heading: { fontSize: 11, bold: true },
  tableHead: { fontSize: 7.5, color: colour.muted },
  label: { fontSize: 8, color: colour.muted },
  muted: { color: colour.muted },
  caption: { fontSize: 6.5, lineHeight: 1.15, color: colour.muted },
  /** The rows of an address are 4.5 mm apart at 10 points. */
  address: { lineHeight: 1.05 },
  date: { fontFeatures: ['tnum'] },
  strong: { bold: true },
  /** Figures of one width, so that amounts stand under one another. */
  figure: { alignment: 'right', fontFeatures: ['tnum'] },
  total: { fontSize: 10.5, bold: true },
};
