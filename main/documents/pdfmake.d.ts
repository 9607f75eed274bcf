// The little of pdfmake that we use; the package has no types of its own, and those that others wrote bring the
// browser's along.
declare module 'pdfmake' {
  import type { PdfDefinition } from './pdf-content.ts';
  import type { TableLayout } from './table-layouts.ts';

  interface PdfKitDocument extends NodeJS.ReadableStream {
    /** Viewers that can, offer to print the document when it is opened. An action by name, not a script. */
    setOpenActionAsPrint(): void;
    end(): void;
  }

  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>): void;
    setTableLayouts(layouts: Readonly<Record<string, TableLayout>>): void;
    setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
    setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
    createPdf(definition: PdfDefinition): { getStream(): Promise<PdfKitDocument> };
  };
  export default pdfmake;
}
