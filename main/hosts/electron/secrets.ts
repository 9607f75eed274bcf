// Keeps secrets with the operating system's key store (Electron's safeStorage): files hold ciphertext
// only. Where the system protects nothing, memory only. Never a secret in clear on the disk.
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { safeStorage } from 'electron';
import type { Secrets } from '../../services/platform.ts';
import { createMemorySecrets } from '../../services/memory-secrets.ts';
import { writeDurably } from '../write-durably.ts';

/** Secrets in `folder`, one file each. Call when Electron is ready. */
export function createSecrets(folder: string): Secrets {
  if (!isProtected()) return createMemorySecrets();
  const fileOf = (name: string): string => path.join(folder, `${name.replaceAll(/[^\w-]/g, '_')}.secret`);
  return {
    isKept: true,
    read(name) {
      try {
        return safeStorage.decryptString(readFileSync(fileOf(name)));
      } catch {
        // None kept, or the system's key is another: fails closed, and deletes nothing.
        return null;
      }
    },
    write(name, secret) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = fileOf(name);
      writeDurably(`${file}.new`, safeStorage.encryptString(secret));
      renameSync(`${file}.new`, file);
    },
    forget(name) {
      rmSync(fileOf(name), { force: true });
    },
  };
}

/** On Linux, `basic_text` encrypts with a key that everyone knows. */
function isProtected(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  if (process.platform !== 'linux') return true;
  return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}
