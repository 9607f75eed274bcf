// Secrets that outlive the process, written as Electron's host writes them, but in clear: there is no key
// store here, and nothing that is secret.
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../../../main/hosts/write-durably.ts';
import type { Secrets } from '../../../main/services/platform.ts';

/** Secrets in `folder`, one file each. */
export function createKeptSecrets(folder: string): Secrets {
  const fileOf = (name: string): string => join(folder, `${name}.secret`);
  return {
    isKept: true,
    read: (name) => {
      try {
        return readFileSync(fileOf(name), 'utf8');
      } catch {
        return null;
      }
    },
    write: (name, secret) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = fileOf(name);
      writeDurably(`${file}.new`, Buffer.from(secret));
      renameSync(`${file}.new`, file);
    },
    forget: (name) => rmSync(fileOf(name), { force: true }),
  };
}
