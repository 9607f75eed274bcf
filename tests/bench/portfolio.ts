// The data of the benchmarks: the embedded portal's sample portfolio, made once and kept in `out/bench`,
// with its snapshot as one file of bytes.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPortal } from '../../main/portal/open-portal.ts';
import { snapshotChunks } from '../../main/portal/storage/snapshot.ts';

export const benchInstant = '2026-11-16T09:00:00Z';
export const benchToday = '2026-11-16';

export interface Portfolio {
  readonly accounts: number;
  /** The portal's own storage. */
  readonly portalFolder: string;
  readonly snapshotFile: string;
  readonly snapshotBytes: number;
}

export function benchFolder(): string {
  const folder = fileURLToPath(new URL('../../out/bench', import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The portfolio of this size; made where it is missing. */
export async function readyPortfolio(accounts: number): Promise<Portfolio> {
  const portalFolder = `${benchFolder()}/portal-${accounts}`;
  const snapshotFile = `${portalFolder}/snapshot.ndjson`;
  if (!existsSync(snapshotFile)) {
    const open = await openPortal({ dataDir: portalFolder, accounts, seed: 1, clock: { fixedInstant: benchInstant } });
    const chunks: Uint8Array[] = [];
    for await (const chunk of snapshotChunks(open.portal.file, null)) chunks.push(chunk);
    open.close();
    writeFileSync(`${snapshotFile}.part`, Buffer.concat(chunks));
    renameSync(`${snapshotFile}.part`, snapshotFile);
  }
  return { accounts, portalFolder, snapshotFile, snapshotBytes: readFileSync(snapshotFile).length };
}
