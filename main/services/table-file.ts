// A table as a file that the user saves (F11): made on the documents' worker, named, and handed to the host. Knows no
// table.
import type { Delivery, TableFormat } from '../../shared/contract/documents.ts';
import type { ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { DocumentRenderer } from '../documents/document-renderer.ts';
import { tableFileName } from '../documents/document-names.ts';
import type { RowOrder } from '../documents/row-order.ts';
import type { Table } from '../documents/table.ts';
import { signedOut, type ReadCurrent } from './current-profile.ts';
import type { Platform } from './platform.ts';
import { renderFailure } from './render-failure.ts';
import { fileFailure } from './write-whole.ts';

export interface TableFileOptions {
  readonly renderer: Pick<DocumentRenderer, 'table'>;
  readonly platform: Pick<Platform, 'documents'>;
  /** Logs a bug, and answers with its reference. */
  readonly reportBug: (error: unknown) => string;
}

/** Makes the file, and asks where to save it. */
export async function saveTable(
  { renderer, platform, reportBug }: TableFileOptions,
  table: Table,
  format: TableFormat,
  order: RowOrder | null = null,
): Promise<Result<Delivery>> {
  const fileName = tableFileName(table.title, format);
  const made = await renderer.table(table, format, order);
  if (!made.ok) return failed(renderFailure(made.failure, reportBug));
  try {
    return success(await platform.documents.save({ fileName, bytes: made.value }));
  } catch (error) {
    return fileFailure(error, fileName);
  }
}

export interface TableService {
  readonly save: (input: ValidInput<'documents.save-table'>) => Promise<Result<Delivery>>;
}

/** `documents.save-table`: a table that the window shows. */
export function createTableService(options: TableFileOptions & { readonly current: ReadCurrent }): TableService {
  return {
    async save({ format, ...table }) {
      return options.current() === null ? signedOut() : saveTable(options, table, format);
    },
  };
}
