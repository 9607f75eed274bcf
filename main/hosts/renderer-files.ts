// The files of the built renderer, from one fixed folder, for Electron's own scheme and for the browser
// host. Never serves anything outside that folder, a hidden file, or a kind of file it does not know.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface RendererFile {
  readonly file: string;
  readonly type: string;
}

/**
 * The file that a URL's path stands for, or null where it is refused. Takes the path as it came, still
 * percent-encoded: a URL parser would resolve `..` before it could be seen.
 */
export function rendererFileAt(root: string, urlPath: string): RendererFile | null {
  const decoded = decodePath(urlPath);
  if (decoded === null || !decoded.startsWith('/')) return null;
  const segments = decoded === '/' ? ['index.html'] : decoded.slice(1).split('/');
  if (!segments.every((segment) => /^[\w-][\w.-]*$/.test(segment))) return null;
  const type = types[path.extname(segments.at(-1) ?? '').toLowerCase()];
  if (type === undefined) return null;
  const file = path.resolve(root, ...segments);
  return file.startsWith(path.resolve(root) + path.sep) ? { file, type } : null;
}

/** The answer to a request for a file, with the headers of its host. */
export async function respondWithRendererFile(
  root: string,
  urlPath: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const found = rendererFileAt(root, urlPath);
  const bytes = found === null ? null : await readIfThere(found.file);
  if (found === null || bytes === null) return new Response('Not found', { status: 404, headers });
  // Vite names a file in assets/ after its content; index.html names them.
  const caching = urlPath.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store';
  return new Response(bytes, { headers: { ...headers, 'Content-Type': found.type, 'Cache-Control': caching } });
}

function decodePath(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}
