// What an error of `fetch` means: one of the reasons of `offline` (F1). Knows the codes of Node's sockets
// and TLS, and the names of Chromium's network stack. Never display text.
import type { Failure, OfflineReason } from '../../shared/contract/failure.ts';

/** The `offline` failure for an error that a request to `address` (an origin) threw. */
export function networkFailure(error: unknown, address: string): Failure {
  return { code: 'offline', reason: offlineReasonOf(error), address };
}

/** The reason, from the error's own code or message or those of its causes. */
export function offlineReasonOf(error: unknown): OfflineReason {
  for (const text of namesOf(error)) {
    const reason = reasons.find(([pattern]) => pattern.test(text))?.[1];
    if (reason !== undefined) return reason;
  }
  return 'no-network';
}

const reasons: readonly (readonly [RegExp, OfflineReason])[] = [
  [
    /^(?:ENOTFOUND|EAI_AGAIN|EAI_NONAME|ERR_INVALID_URL)$|ERR_NAME_(?:NOT_RESOLVED|RESOLUTION_FAILED)|ERR_DNS_/,
    'unknown-address',
  ],
  [/^ECONNREFUSED$|ERR_CONNECTION_REFUSED/, 'refused'],
  // Speaks, but not HTTP, or not HTTPS; or sends on to a sign-in page, as captive networks do.
  [/^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$|redirect|ERR_TOO_MANY_REDIRECTS/i, 'not-a-portal'],
  [
    /^(?:HPE_\w+|HTTPParserError|UND_ERR_(?:RESPONSE|CONTENT)\w*)$|ERR_INVALID_(?:HTTP_)?RESPONSE|ERR_CONTENT_DECODING_FAILED/,
    'not-a-portal',
  ],
  [
    /CERT|^DEPTH_ZERO_|^UNABLE_TO_(?:VERIFY|GET)_|SELF_SIGNED|^HOSTNAME_MISMATCH|^INVALID_CA|^PATH_LENGTH_EXCEEDED|^EPROTO$|ERR_SSL_|ERR_TLS_/,
    'certificate',
  ],
  [
    /^(?:ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_\w*TIMEOUT)$|TimeoutError|AbortError|ERR_(?:CONNECTION_)?TIMED_OUT/,
    'timed-out',
  ],
];

/** The codes, names and messages of an error and of what caused it, outermost first. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    for (const key of ['code', 'name', 'message'] as const) {
      const value: unknown = Reflect.get(current, key);
      if (typeof value === 'string') names.push(value);
    }
    const nested: unknown = Reflect.get(current, 'errors');
    const first: unknown = Array.isArray(nested) ? nested[0] : undefined;
    current = Reflect.get(current, 'cause') ?? first;
  }
  return names;
}
