// The one seam between the renderer and main. A host carries these two calls, by Electron's IPC or by
// loopback HTTP; no feature ever asks which.
import type { EventName, EventPayload } from './events.ts';
import type { RequestInput, RequestName, RequestOutput } from './requests.ts';
import type { Result } from './result.ts';

export interface Host {
  /** Asks main. Never rejects: a lost connection to main is a failure value too. */
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>;
  /** Listens to main's pushes; the returned function stops it. */
  subscribe<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): () => void;
}
