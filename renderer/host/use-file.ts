// Handing a table to the user as a file. What main offers to this window is fetched here, so that no feature knows how a
// file comes to the user.
import type { Delivery } from '../../shared/contract/documents.ts';
import type { RequestInput } from '../../shared/contract/requests.ts';
import { success } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { fetchOffered } from './fetch-offered.ts';
import { useHost } from './host-context.ts';

type FileRequest = 'quotes.export' | 'documents.save-table';

/** The name that the file got; null where the user chose no place for it. */
export type FileSaved = Result<{ readonly fileName: string | null }>;

/** Asks main for a file, and answers once it is the user's. */
export function useFile<N extends FileRequest>(name: N): (input: RequestInput<N>) => Promise<FileSaved> {
  const host = useHost();
  return async (input) => {
    const result: Result<Delivery> = await host.request(name, input);
    if (!result.ok) return result;
    fetchOffered(result.value);
    return success({ fileName: savedName(result.value) });
  };
}

function savedName(delivery: Delivery): string | null {
  if (delivery.kind === 'saved') return delivery.file.split(/[\\/]/).at(-1) ?? delivery.file;
  return delivery.kind === 'offered' ? delivery.fileName : null;
}
