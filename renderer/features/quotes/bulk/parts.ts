// A long list in the parts that main is asked for. Pure.
import { bulkPartSize } from '../../../../shared/contract/quote-bulk.ts';

/** Consecutive parts of at most `bulkPartSize`. */
export function inParts<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / bulkPartSize);
  return Array.from({ length: count }, (_, part) => all.slice(part * bulkPartSize, (part + 1) * bulkPartSize));
}
