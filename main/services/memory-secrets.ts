// Secrets where no key store can be had: in memory, gone with the process. Never touches the disk.
import type { Secrets } from './platform.ts';

/** Secrets that are not kept. */
export function createMemorySecrets(): Secrets {
  const secrets = new Map<string, string>();
  return {
    isKept: false,
    read: (name) => secrets.get(name) ?? null,
    write: (name, secret) => {
      secrets.set(name, secret);
    },
    forget: (name) => {
      secrets.delete(name);
    },
  };
}
