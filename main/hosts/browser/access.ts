// Who may talk to the browser host: the one page that got the token, at the one address. Host and Origin
// are checked against DNS rebinding and cross-site requests. Never serves two pages one token.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Access {
  /** Handed over once, in the printed address's fragment. 256 bits. */
  readonly token: string;
  readonly cookieName: string;
  /** What is wrong with a request's headers, by status; null where nothing is. */
  readonly refusalOf: (request: Request) => 403 | null;
  /** Exchanges the token for the cookie's value; null when it is wrong or was used. */
  readonly exchange: (token: string) => string | null;
  readonly isSignedIn: (cookieHeader: string | null) => boolean;
}

/** Access to a host that listens at `address` (`127.0.0.1:49152`). */
export function createAccess(address: string): Access {
  const origin = `http://${address}`;
  const token = randomBytes(32).toString('base64url');
  const cookieValue = randomBytes(32).toString('base64url');
  // Cookies do not know ports: two hosts at once must not overwrite each other's.
  const cookieName = `licence-desk-${address.split(':').at(-1) ?? ''}`;
  let isTokenUsed = false;

  return {
    token,
    cookieName,
    refusalOf(request) {
      if (request.headers.get('host') !== address) return 403;
      const from = request.headers.get('origin');
      if (from !== null && from !== origin) return 403;
      const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
      return isWrite && from === null ? 403 : null;
    },
    exchange(given) {
      if (isTokenUsed || !isSame(given, token)) return null;
      isTokenUsed = true;
      return cookieValue;
    },
    isSignedIn(cookieHeader) {
      const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim());
      return pairs.some(
        (pair) => pair.startsWith(`${cookieName}=`) && isSame(pair.slice(cookieName.length + 1), cookieValue),
      );
    },
  };
}

/** Compares digests, so that neither content nor length shows in the time it takes. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}
