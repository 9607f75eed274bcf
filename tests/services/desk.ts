// The whole of main as a host runs it, in a folder of its own, and the embedded portal as its counterpart.
// Waits for pushes, never for time.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import { compose, type App } from '../../main/compose.ts';
import { createLogger } from '../../main/logger.ts';
import { startPortal } from '../../main/portal/server.ts';
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { createMemorySecrets } from '../../main/services/memory-secrets.ts';
import type { DocumentPlatform, NamedFile, Secrets } from '../../main/services/platform.ts';
import { writeWhole } from '../../main/services/write-whole.ts';
import type { PortalFetch } from '../../main/sync/portal-http.ts';
import type { EventName } from '../../shared/contract/events.ts';
import { requests, type RequestInput, type RequestName, type RequestOutput } from '../../shared/contract/requests.ts';
import type { Result } from '../../shared/contract/result.ts';
import type * as z from 'zod';

export const now = '2026-11-16T09:00:00Z';

/** Where to leave what has to be ended: with the test, or with its file. */
export type AtEnd = (end: () => unknown) => void;

const withTest: AtEnd = (end) =>
  onTestFinished(async () => {
    await end();
  });

export function temporaryFolder(atEnd: AtEnd = withTest): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'licence-desk-desk-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Secrets that outlive the app, as an operating system's store does. */
export function keptSecrets(): Secrets {
  return { ...createMemorySecrets(), isKept: true };
}

export interface Desk {
  readonly app: App;
  readonly home: string;
  readonly log: readonly string[];
  readonly pushes: readonly { readonly event: EventName; readonly payload: unknown }[];
  /** Links that were handed to the operating system. */
  readonly opened: readonly string[];
  /** Documents that were handed to the viewer. */
  readonly shown: readonly NamedFile[];
  ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>;
  /** The value of an answer that has to be one. */
  get<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>;
  /** Asks after every push until the answer is as wished. */
  until<N extends RequestName>(
    name: N,
    input: RequestInput<N>,
    isSo: (value: RequestOutput<N>) => boolean,
  ): Promise<RequestOutput<N>>;
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly home?: string;
  readonly secrets?: Secrets;
  readonly fetch?: PortalFetch;
  readonly atEnd?: AtEnd;
  /** In milliseconds since 1970; it stands still at `now` where there is none. */
  readonly nowMs?: () => number;
  /** What the user answers to the dialog that asks where to save; null cancels it. */
  readonly saveTo?: (fileName: string) => string | null;
  readonly folder?: () => string | null;
}

/** The dialogs answered as the test says; files are written as the hosts write them. */
function documentsOf({ saveTo, folder }: DeskOptions, shown: NamedFile[]): DocumentPlatform {
  return {
    async save({ fileName, bytes }) {
      const file = saveTo?.(fileName) ?? null;
      if (file === null) return { kind: 'cancelled' };
      await writeWhole(file, bytes, randomUUID());
      return { kind: 'saved', file };
    },
    async open(file) {
      shown.push(file);
      return { kind: 'opened' };
    },
    chooseFolder: async () => folder?.() ?? null,
  };
}

/** Starts the app. */
export function aDesk(options: DeskOptions = {}): Desk {
  const { atEnd = withTest, home = temporaryFolder(atEnd), secrets = keptSecrets(), fetch: send } = options;
  const log: string[] = [];
  const pushes: { event: EventName; payload: unknown }[] = [];
  const opened: string[] = [];
  const shown: NamedFile[] = [];
  const watchers = new Set<() => void>();
  const app = compose({
    home,
    platform: {
      appVersion: '0.1.0',
      systemLocale: () => 'en-GB',
      openLink: async (url) => void opened.push(url),
      secrets,
      documents: documentsOf(options, shown),
    },
    clock: { nowMs: options.nowMs ?? (() => Date.parse(now)) },
    fixedInstant: now,
    sampleAccounts: 12,
    timers: {
      after: (delayMs, run) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    },
    random: { fraction: () => 0.5, uuid: randomUUID },
    fetch: send ?? ((url, init) => fetch(url, init)),
    workers: {
      sync: new URL('../../main/sync/worker.ts', import.meta.url),
      portal: new URL('../../main/portal/worker.ts', import.meta.url),
      storage: new URL('../../main/store/storage-worker.ts', import.meta.url),
      documents: new URL('../../main/documents/document-worker.ts', import.meta.url),
    },
    isDevelopment: true,
    logger: createLogger((_level, line) => log.push(line), Date.now),
  });
  app.subscribe((event, payload) => {
    pushes.push({ event, payload });
    for (const watcher of watchers) watcher();
  });

  const desk: Desk = {
    app,
    home,
    log,
    pushes,
    opened,
    shown,
    async ask(name, input) {
      const answer = await app.dispatch(name, input);
      if (!answer.ok) return answer;
      const schema: z.ZodType<RequestOutput<typeof name>> = outputOf(name);
      return { ok: true, value: schema.parse(answer.value) };
    },
    async get(name, input) {
      const answer = await desk.ask(name, input);
      if (!answer.ok) throw new Error(`${name} failed: ${JSON.stringify(answer.failure)}`);
      return answer.value;
    },
    async until(name, input, isSo) {
      for (;;) {
        const pushed = new Promise<void>((resolve) => {
          const watcher = (): void => {
            watchers.delete(watcher);
            resolve();
          };
          watchers.add(watcher);
        });
        const answer = await desk.ask(name, input);
        if (answer.ok && isSo(answer.value)) return answer.value;
        await pushed;
      }
    },
    close: app.close,
  };
  atEnd(() => app.close());
  return desk;
}

function outputOf<N extends RequestName>(name: N): z.ZodType<RequestOutput<N>> {
  const schemas: { readonly [M in RequestName]: { readonly output: z.ZodType<RequestOutput<M>> } } = requests;
  return schemas[name].output;
}

/** A portal of the reseller, with sample data; closed with the test. */
export async function aPortal(
  options: { readonly dataDir?: string; readonly port?: number; readonly atEnd?: AtEnd } = {},
) {
  const { atEnd = withTest } = options;
  const portal = await startPortal({
    dataDir: options.dataDir ?? temporaryFolder(atEnd),
    port: options.port ?? 0,
    clock: { fixedInstant: now },
    accounts: 12,
    seed: 1,
  });
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await portal.close();
  };
  atEnd(close);
  return { ...portal, close };
}

/** An address on which nothing listens. */
export async function aClosedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

type Credentials = { readonly email: string; readonly password: string };

/** Signs in, and waits for the first sync. */
export async function signIn(desk: Desk, origin: string, credentials: Credentials = sampleCredentials): Promise<void> {
  const state = await desk.get('session.sign-in', { address: origin, ...credentials, code: null });
  expect(state.kind).toBe('signed-in');
  await desk.until('sync.read', {}, ({ isComplete, activity }) => isComplete && activity.kind === 'idle');
}
