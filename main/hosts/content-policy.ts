// What a page of ours may do, as response headers, the same in both hosts. Never loosened by a feature:
// whatever the window needs comes from its own origin.

/** Trusted Types are required and no policy may be made: no sink in the page takes a string. */
export function contentPolicy(host: 'electron' | 'browser'): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    // Electron's window talks over IPC only; the browser host's page to its own server.
    host === 'electron' ? "connect-src 'none'" : "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** All headers that every response of a host carries. */
export function securityHeaders(host: 'electron' | 'browser'): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentPolicy(host),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
  };
}
