// The kinds of files that leave the app, told by the end of a file's name: how a dialog and a browser call them.
const kinds = {
  pdf: { name: 'PDF', mediaType: 'application/pdf' },
  csv: { name: 'CSV', mediaType: 'text/csv; charset=utf-8' },
  xlsx: { name: 'Excel', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

export interface FileKind {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
}

/** The kind of a file; a PDF where the name says nothing that is known. */
export function fileKindOf(fileName: string): FileKind {
  const found = Object.entries(kinds).find(([extension]) => fileName.endsWith(`.${extension}`));
  const [extension, kind] = found ?? ['pdf', kinds.pdf];
  return { extension, ...kind };
}
