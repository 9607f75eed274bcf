// The window's origin, and what belongs to it. Pure: knows URLs, never loads one.

/** Where the window's files come from. The path names no folder of the machine. */
export interface WindowOrigin {
  readonly scheme: 'app' | 'https';
  readonly origin: string;
  readonly startUrl: string;
}

export const ownScheme = 'app';

const ownOrigin: WindowOrigin = {
  scheme: ownScheme,
  origin: 'app://licence-desk',
  startUrl: 'app://licence-desk/index.html',
};

/**
 * The same files under a name that no network resolves (RFC 2606), answered inside the window's own session.
 */
const lateOrigin: WindowOrigin = {
  scheme: 'https',
  origin: 'https://licence-desk.invalid',
  startUrl: 'https://licence-desk.invalid/index.html',
};

/**
 * Our own scheme. Electron takes a scheme with an origin only before it is ready; a runtime that loads the
 * app later than that gets the late origin, under the same policy.
 */
export function windowOrigin(isSchemeRegistered: boolean): WindowOrigin {
  return isSchemeRegistered ? ownOrigin : lateOrigin;
}

/** Whether a URL is exactly of the window's origin. */
export function isOwnUrl(window: WindowOrigin, url: string): boolean {
  return url === window.origin || url.startsWith(`${window.origin}/`);
}

/** A navigation may only load the window's document again; what is behind `#` is the renderer's. */
export function isReload(window: WindowOrigin, url: string): boolean {
  return url.split('#', 1)[0] === window.startUrl;
}

/** The path of an own URL as it was asked, still encoded. */
export function pathOfOwnUrl(window: WindowOrigin, url: string): string | null {
  if (!isOwnUrl(window, url)) return null;
  const [path = ''] = url.slice(window.origin.length).split(/[?#]/, 1);
  return path === '' ? '/' : path;
}

/** Who sent a message: what `WebFrameMain` says of itself. */
export interface Sender {
  readonly origin: string;
  /** Null for the main frame. */
  readonly parent: unknown;
}

/** Only the main frame of the exact origin may ask; a frame that is gone may not. */
export function isTrustedSender(window: WindowOrigin, sender: Sender | null): boolean {
  return sender !== null && sender.parent === null && sender.origin === window.origin;
}
