// What an error says about the file that was read. Pure.

/** A file, or a document in it, is not what was written: by SQLite's code, or by a checksum of ours. */
export function isCorruption(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DamagedDocument) return true;
  const code = 'code' in error ? error.code : null;
  return typeof code === 'string' && /^SQLITE_(?:CORRUPT|NOTADB)/.test(code);
}

/** The cache holds what the portal never sent: it has to be fetched anew. */
export class DamagedDocument extends Error {
  constructor() {
    super('a document in the cache is not what was written');
    this.name = 'DamagedDocument';
  }
}
