// What the cache tells beside own work, such as a customer's name. A damaged cache tells nothing, and own work is shown
// without it: it must never be hidden by a file that can be fetched anew.
import { isCorruption } from '../store/corruption.ts';

/** What `read` finds in the cache; null where the cache is damaged, which is told. Any other error is thrown on. */
export function besideOwnWork<T>(read: () => T, onCacheDamaged: () => void): T | null {
  try {
    return read();
  } catch (error) {
    if (!isCorruption(error)) throw error;
    onCacheDamaged();
    return null;
  }
}
