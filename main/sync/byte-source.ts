// The bytes of a long answer of the portal, taken chunk by chunk: whoever takes them sets the pace. Never
// holds more than one chunk, never reads what the bytes say.
import type { Failure } from '../../shared/contract/failure.ts';
import type { Timers } from '../../shared/domain/clock.ts';
import { networkFailure } from './network-failure.ts';
import { failureOf } from './portal-client.ts';
import type { PortalStream } from './portal-http.ts';

/** Why there are no bytes, or no more; `status` where the portal refused. */
export interface SourceFailure {
  readonly failure: Failure;
  readonly status: number | null;
}

/** A chunk, the end, or why it broke off. */
export type Taken =
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  | ({ readonly kind: 'broken' } & SourceFailure);

export interface ByteSource {
  take(): Promise<Taken>;
  /** Lets the rest go. */
  cancel(): void;
}

export type OpenedSource =
  | { readonly ok: true; readonly source: ByteSource }
  | ({ readonly ok: false } & SourceFailure);

/** Opens an answer by its path: the portal's client does, or its stand-in on another thread. */
export type OpenSource = (path: string, accept: string) => Promise<OpenedSource>;

/** How long a body may be silent unless something else is agreed. */
const usualSilenceMs = 30_000;

/** Opens answers where `fetch` is. An answer of another kind than was asked for is no portal's. */
export function createOpenSource(
  client: { readonly origin: string; readonly open: (path: string, accept: string) => Promise<PortalStream> },
  timers: Timers,
  silentAtMostMs = usualSilenceMs,
): OpenSource {
  const { origin } = client;
  return async (path, accept) => {
    const opened = await client.open(path, accept);
    if (opened.kind === 'failure') return { ok: false, failure: opened.failure, status: null };
    if (opened.kind === 'problem') return { ok: false, failure: failureOf(opened, origin), status: opened.status };
    const { response, abort } = opened;
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type === accept) return { ok: true, source: byteSourceOf(response, { origin, timers, abort, silentAtMostMs }) };
    abort();
    return { ok: false, failure: { code: 'offline', reason: 'not-a-portal', address: origin }, status: null };
  };
}

/** The body of a response; it breaks off when it is silent for too long. */
function byteSourceOf(
  response: Response,
  options: {
    readonly origin: string;
    readonly timers: Timers;
    readonly abort: () => void;
    readonly silentAtMostMs: number;
  },
): ByteSource {
  const { origin, timers, abort, silentAtMostMs } = options;
  const reader = response.body?.getReader();
  let isSilent = false;
  return {
    async take() {
      if (reader === undefined) return { kind: 'end' };
      const cancelTimer = timers.after(silentAtMostMs, () => {
        isSilent = true;
        abort();
      });
      try {
        const { done, value } = await reader.read();
        return done ? { kind: 'end' } : { kind: 'chunk', bytes: value };
      } catch (error) {
        const timedOut: Failure = { code: 'offline', reason: 'timed-out', address: origin };
        return { kind: 'broken', failure: isSilent ? timedOut : networkFailure(error, origin), status: null };
      } finally {
        cancelTimer();
      }
    },
    cancel: abort,
  };
}

/** A whole JSON answer. */
export async function readJson(
  open: OpenSource,
  path: string,
): Promise<{ readonly ok: true; readonly json: unknown } | ({ readonly ok: false } & SourceFailure)> {
  const opened = await open(path, 'application/json');
  if (!opened.ok) return opened;
  const chunks: Uint8Array[] = [];
  for (;;) {
    const taken = await opened.source.take();
    if (taken.kind === 'broken') return { ok: false, failure: taken.failure, status: taken.status };
    if (taken.kind === 'end') break;
    chunks.push(taken.bytes);
  }
  try {
    return { ok: true, json: JSON.parse(Buffer.concat(chunks).toString()) };
  } catch {
    return { ok: false, failure: { code: 'offline', reason: 'not-a-portal', address: null }, status: null };
  }
}
