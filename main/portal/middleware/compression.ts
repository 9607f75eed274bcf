// Compresses answers as the client asks: zstd where this Node has it, else br, else gzip. Streams, so that
// a snapshot is never held in memory. Never touches event streams and small answers.
import { pipeline, Readable } from 'node:stream';
import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { toByteStream } from '../byte-stream.ts';

type Encoding = 'zstd' | 'br' | 'gzip';

const smallestBytes = 1024;
const brotliQuality = 4;
const gzipLevel = 6;
// A snapshot of 100,000 accounts (162 MB): level 3 is 15.1 MB, level 5 is 13.5 MB, in less time than it is stored.
const zstdLevel = 5;

/** Node before 22.15 has no zstd. */
const hasZstd = 'createZstdCompress' in zlib;
const preference: readonly Encoding[] = hasZstd ? ['zstd', 'br', 'gzip'] : ['br', 'gzip'];

export const compression: MiddlewareHandler<AppEnv> = async (context, next) => {
  await next();
  const { res } = context;
  if (context.req.method === 'HEAD' || res.headers.has('content-encoding')) return;
  if (res.headers.get('content-type')?.startsWith('text/event-stream') === true) return;
  res.headers.append('vary', 'accept-encoding');
  const encoding = wantedEncoding(context.req.header('accept-encoding') ?? '');
  if (encoding === null || res.body === null) return;
  const bytes = bytesOf(res.body);
  const { start, isAll } = await startOf(bytes);
  const headers = new Headers(res.headers);
  const { status } = res;
  context.res = undefined;
  if (isAll && start.length < smallestBytes) {
    context.res = new Response(start, { status, headers });
    return;
  }
  headers.delete('content-length');
  headers.set('content-encoding', encoding);
  context.res = new Response(toByteStream(compressed(start, bytes, compressorOf(encoding))), { status, headers });
};

/** The first bytes of a body, enough to know whether compressing it is worth it. */
async function startOf(
  bytes: AsyncGenerator<Uint8Array, void>,
): Promise<{ start: Buffer<ArrayBuffer>; isAll: boolean }> {
  let start = Buffer.alloc(0);
  while (start.length < smallestBytes) {
    const { done, value } = await bytes.next();
    if (done === true) return { start, isAll: true };
    start = Buffer.concat([start, value]);
  }
  return { start, isAll: false };
}

/** The best encoding that a client accepts, null for none. */
export function wantedEncoding(acceptEncoding: string): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  const weightOf = (encoding: Encoding): number => weights.get(encoding) ?? weights.get('*') ?? 0;
  let wanted: Encoding | null = null;
  for (const encoding of preference) {
    const weight = weightOf(encoding);
    if (weight > 0 && (wanted === null || weight > weightOf(wanted))) wanted = encoding;
  }
  return wanted;
}

function compressorOf(encoding: Encoding): Transform {
  switch (encoding) {
    case 'zstd':
      return zlib.createZstdCompress({ params: { [zlib.constants.ZSTD_c_compressionLevel]: zstdLevel } });
    case 'br':
      return zlib.createBrotliCompress({ params: { [zlib.constants.BROTLI_PARAM_QUALITY]: brotliQuality } });
    case 'gzip':
      return zlib.createGzip({ level: gzipLevel });
  }
}

/** Ends the source as well where the reader goes away. */
async function* compressed(
  start: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void>,
  compressor: Transform,
): AsyncGenerator<Uint8Array, void> {
  // A failure of the source destroys the compressor, and so reaches the loop below.
  pipeline(Readable.from(joined(start, rest), { objectMode: false }), compressor, () => {});
  for await (const chunk of compressor) yield chunk;
}

async function* joined(start: Uint8Array, rest: AsyncGenerator<Uint8Array, void>): AsyncGenerator<Uint8Array, void> {
  yield start;
  yield* rest;
}

async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
