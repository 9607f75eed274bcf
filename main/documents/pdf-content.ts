// The part of pdfmake's document definition that our documents are made of. Narrower than what pdfmake takes: no
// images, no links, no attachments, so that no document can name a file or an address. Types only.

/** In points: left, top, right, bottom. */
export type Margin = readonly [number, number, number, number];

interface Placed {
  readonly margin?: Margin;
  readonly style?: StyleName | readonly StyleName[];
  readonly alignment?: 'left' | 'right' | 'center';
  /** From the page's top left corner. */
  readonly absolutePosition?: { readonly x: number; readonly y: number };
  /** Moves to the next page as a whole. Only for what is certainly shorter than a page: the rest would be cut off. */
  readonly unbreakable?: boolean;
  /** Only where the size follows the text; everything else has a style. */
  readonly fontSize?: number;
}

export type StyleName =
  | 'address'
  | 'caption'
  | 'date'
  | 'figure'
  | 'heading'
  | 'label'
  | 'letterhead'
  | 'muted'
  | 'strong'
  | 'tableHead'
  | 'title'
  | 'total';

export type PdfContent = PdfText | PdfStack | PdfColumns | PdfTable | PdfCanvas;

export interface PdfText extends Placed {
  readonly text: string | readonly PdfSpan[];
  /** An entry of the document's outline. */
  readonly outline?: boolean;
}

export interface PdfSpan {
  readonly text: string;
  readonly style?: StyleName;
}

export interface PdfStack extends Placed {
  readonly stack: readonly PdfContent[];
}

export interface PdfColumns extends Placed {
  readonly columns: readonly (PdfContent & { readonly width: number })[];
  readonly columnGap?: number;
}

/** All widths are fixed: a column that follows its content would grow over the page with a long word. */
export interface PdfTable extends Placed {
  readonly table: {
    readonly widths: readonly number[];
    readonly body: readonly (readonly PdfContent[])[];
    readonly headerRows?: number;
    readonly keepWithHeaderRows?: number;
    readonly dontBreakRows?: boolean;
  };
  readonly layout: TableLayoutName;
}

/** Of `table-layouts.ts`. */
export type TableLayoutName = 'plain' | 'ruled' | 'framedRows';

export interface PdfCanvas extends Placed {
  readonly canvas: readonly (PdfLine | PdfRectangle)[];
}

interface PdfLine {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lineWidth: number;
  readonly lineColor: string;
}

interface PdfRectangle {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly color: string;
}

export interface PdfStyle {
  readonly font?: 'Inter';
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly lineHeight?: number;
  readonly alignment?: 'left' | 'right' | 'center';
  readonly characterSpacing?: number;
  readonly fontFeatures?: readonly string[];
}

/** A whole document. */
export interface PdfDefinition {
  readonly pageSize: 'A4';
  readonly pageMargins: Margin;
  /** BCP 47. */
  readonly language: string;
  readonly displayTitle: true;
  readonly version: '1.7';
  readonly info: {
    readonly title: string;
    readonly author: string;
    readonly subject: string;
    readonly creator: string;
    readonly producer: string;
    readonly creationDate: Date;
  };
  readonly defaultStyle: PdfStyle;
  readonly styles: Readonly<Record<StyleName, PdfStyle>>;
  readonly background: (page: number) => PdfContent | null;
  readonly header: (page: number) => PdfContent | null;
  readonly footer: (page: number, pages: number) => PdfContent;
  readonly content: readonly PdfContent[];
  readonly watermark?: {
    readonly text: string;
    readonly font: 'Inter';
    readonly color: string;
    readonly opacity: number;
    readonly bold: boolean;
  };
}
