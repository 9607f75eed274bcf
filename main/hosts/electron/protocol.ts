// Serves the built renderer to the window under our own scheme, from one fixed folder. Never reads what
// lies outside it, never passes a request on to the network.
import { protocol, type Session } from 'electron';
import { securityHeaders } from '../content-policy.ts';
import { respondWithRendererFile } from '../renderer-files.ts';
import { isOwnUrl, ownScheme, pathOfOwnUrl, windowOrigin, type WindowOrigin } from './origin.ts';

/** Call before Electron is ready; too late for our own scheme otherwise. */
export function registerOrigin(isReady: boolean): WindowOrigin {
  if (isReady) return windowOrigin(false);
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: ownScheme, privileges }]);
  return windowOrigin(true);
}

/** Answers all of the window's requests, and cancels those that are not for its own files. */
export function serveRenderer(session: Session, window: WindowOrigin, rendererRoot: string): void {
  const headers = securityHeaders('electron');
  session.protocol.handle(window.scheme, async (request) => {
    const path = request.method === 'GET' ? pathOfOwnUrl(window, request.url) : null;
    if (path === null) return new Response('Not found', { status: 404, headers });
    return respondWithRendererFile(rendererRoot, path, headers);
  });
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isOwnUrl(window, details.url) && !details.url.startsWith('devtools://') });
  });
}
