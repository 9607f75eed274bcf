import { describe, expect, test } from 'vitest';
import { networkFailure, offlineReasonOf } from '../../../main/sync/network-failure.ts';
import type { OfflineReason } from '../../../shared/contract/failure.ts';

const chromium: Readonly<Record<string, OfflineReason>> = {
  ERR_INTERNET_DISCONNECTED: 'no-network',
  ERR_NETWORK_CHANGED: 'no-network',
  ERR_ADDRESS_UNREACHABLE: 'no-network',
  ERR_CONNECTION_RESET: 'no-network',
  ERR_CONNECTION_CLOSED: 'no-network',
  ERR_EMPTY_RESPONSE: 'no-network',
  ERR_PROXY_CONNECTION_FAILED: 'no-network',
  ERR_NAME_NOT_RESOLVED: 'unknown-address',
  ERR_NAME_RESOLUTION_FAILED: 'unknown-address',
  ERR_CONNECTION_REFUSED: 'refused',
  ERR_CERT_AUTHORITY_INVALID: 'certificate',
  ERR_CERT_COMMON_NAME_INVALID: 'certificate',
  ERR_CERT_DATE_INVALID: 'certificate',
  ERR_CERT_REVOKED: 'certificate',
  ERR_SSL_PROTOCOL_ERROR: 'certificate',
  ERR_SSL_VERSION_OR_CIPHER_MISMATCH: 'certificate',
  ERR_BAD_SSL_CLIENT_AUTH_CERT: 'certificate',
  ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN: 'certificate',
  ERR_TIMED_OUT: 'timed-out',
  ERR_CONNECTION_TIMED_OUT: 'timed-out',
  ERR_INVALID_HTTP_RESPONSE: 'not-a-portal',
  ERR_INVALID_RESPONSE: 'not-a-portal',
  ERR_TOO_MANY_REDIRECTS: 'not-a-portal',
  ERR_CONTENT_DECODING_FAILED: 'not-a-portal',
};

const sockets: Readonly<Record<string, OfflineReason>> = {
  ENOTFOUND: 'unknown-address',
  EAI_AGAIN: 'unknown-address',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'no-network',
  ENETUNREACH: 'no-network',
  EHOSTUNREACH: 'no-network',
  EPIPE: 'no-network',
  ETIMEDOUT: 'timed-out',
  UND_ERR_CONNECT_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_SOCKET: 'no-network',
  HPE_INVALID_CONSTANT: 'not-a-portal',
  ERR_SSL_WRONG_VERSION_NUMBER: 'not-a-portal',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
  CERT_HAS_EXPIRED: 'certificate',
  CERT_NOT_YET_VALID: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'certificate',
  EPROTO: 'certificate',
};

describe('an error of the network', () => {
  test.each(Object.entries(chromium))('that Chromium calls %s is %s', (name, reason) => {
    expect(offlineReasonOf(new Error(`net::${name}`))).toBe(reason);
  });

  test.each(Object.entries(sockets))('with the code %s, as the cause of another, is %s', (code, reason) => {
    const cause = Object.assign(new Error('the cause'), { code });
    expect(offlineReasonOf(new TypeError('fetch failed', { cause }))).toBe(reason);
  });

  test('of several addresses is told by the first', () => {
    const refused = Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    expect(offlineReasonOf(new TypeError('fetch failed', { cause: new AggregateError([refused]) }))).toBe('refused');
  });

  test.each([undefined, null, 'text', {}, new Error('a bug')])('that says nothing (%s) is no network', (error) => {
    expect(offlineReasonOf(error)).toBe('no-network');
  });

  test('that is its own cause comes to an end', () => {
    const error = new Error('round and round');
    error.cause = error;
    expect(offlineReasonOf(error)).toBe('no-network');
  });

  test('names the address that was asked', () => {
    const failure = networkFailure(new Error('net::ERR_TIMED_OUT'), 'https://portal.example');
    expect(failure).toEqual({ code: 'offline', reason: 'timed-out', address: 'https://portal.example' });
  });
});
