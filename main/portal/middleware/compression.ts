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
const zstdLevel = 3;

/** Node before 22.15 has no zstd. */
const hasZstd = 'createZstdCompress' in zlib;
const preference: readonly Encoding[] = hasZstd ? ['zstd', 'br', 'gzip'] : ['br', 'gzip'];

export const compression: MiddlewareHandler<AppEnv> = async (context, next) => {
  await next();
  const { res } = context;
  if (res.body === null || context.req.method === 'HEAD' || res.headers.has('content-encoding')) return;
  if (res.headers.get('content-type')?.startsWith('text/event-stream') === true) return;
  res.headers.append('vary', 'accept-encoding');
  const length = res.headers.get('content-length');
  if (length !== null && Number(length) < smallestBytes) return;
  const encoding = wantedEncoding(context.req.header('accept-encoding') ?? '');
  if (encoding === null) return;
  const headers = new Headers(res.headers);
  headers.delete('content-length');
  headers.set('content-encoding', encoding);
  const body = toByteStream(compressed(res.body, compressorOf(encoding)));
  context.res = undefined;
  context.res = new Response(body, { status: res.status, headers });
};

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
async function* compressed(body: ReadableStream<Uint8Array>, compressor: Transform): AsyncGenerator<Uint8Array, void> {
  // A failure of the source destroys the compressor, and so reaches the loop below.
  pipeline(Readable.from(bytesOf(body), { objectMode: false }), compressor, () => {});
  for await (const chunk of compressor) yield chunk;
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
