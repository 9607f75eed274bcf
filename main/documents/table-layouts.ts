// How our tables look: hairlines between rows, no vertical lines, no padding at the outer edges, so that figures end
// where the text ends.
import { colour, hairline } from './page.ts';
import type { TableLayoutName } from './pdf-content.ts';

interface TableNode {
  readonly table: { readonly body: readonly unknown[]; readonly headerRows?: number };
}

export interface TableLayout {
  readonly hLineWidth: (row: number, node: TableNode) => number;
  readonly vLineWidth: () => number;
  readonly hLineColor: (row: number, node: TableNode) => string;
  readonly paddingLeft: () => number;
  readonly paddingRight: () => number;
  readonly paddingTop: (row: number, node: TableNode) => number;
  readonly paddingBottom: (row: number, node: TableNode) => number;
}

const none = (): number => 0;
const bare = { vLineWidth: none, hLineColor: () => colour.hairline, paddingLeft: none, paddingRight: none };

export const tableLayouts: Readonly<Record<TableLayoutName, TableLayout>> = {
  /** Rows of one block: labels and figures. */
  plain: { ...bare, hLineWidth: none, paddingTop: none, paddingBottom: () => 1.5 },
  /** A table of its own: an ink line under the head, a hairline under each row but the last. */
  ruled: {
    ...bare,
    hLineWidth: (row, { table }) => (row === 0 || row === table.body.length ? 0 : hairline),
    hLineColor: (row, { table }) => (row === table.headerRows ? colour.ink : colour.hairline),
    paddingTop: (row) => (row === 0 ? 0 : 4),
    paddingBottom: () => 4,
  },
  /** The table of blocks, whose rows are tables themselves, and the last of which holds the totals. */
  framedRows: {
    ...bare,
    hLineWidth: (row, { table }) => (row === 0 || row === table.body.length ? 0 : hairline),
    hLineColor: (row, { table }) => (row === table.headerRows ? colour.ink : colour.hairline),
    paddingTop: (row) => (row === 0 ? 0 : 7),
    paddingBottom: (row) => (row === 0 ? 4 : 7),
  },
};
