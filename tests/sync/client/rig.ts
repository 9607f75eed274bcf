// The real client of a portal, and servers over real HTTP to ask: the embedded portal, or one that answers
// what a test says. Time moves only when a test says so.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startPortal } from '../../../main/portal/server.ts';
import type { RunningPortal } from '../../../main/portal/server.ts';
import { createPortalClient } from '../../../main/sync/portal-client.ts';
import type { PortalClient } from '../../../main/sync/portal-client.ts';
import { createPortalHttp } from '../../../main/sync/portal-http.ts';
import type { PortalFetch, PortalHttp, PortalHttpOptions } from '../../../main/sync/portal-http.ts';
import { createSessionTokens } from '../../../main/sync/session-tokens.ts';
import type { SessionTokens } from '../../../main/sync/session-tokens.ts';
import type { OfflineReason } from '../../../shared/contract/failure.ts';
import { createControlledTime, exampleMs } from '../../fixtures/controlled-time.ts';
import type { ControlledTime } from '../../fixtures/controlled-time.ts';

export interface ClientRig {
  readonly client: PortalClient;
  readonly http: PortalHttp;
  readonly tokens: SessionTokens;
  /** How long the client waits for answers. */
  readonly patience: ControlledTime;
  /** `POST /v1/session/refresh`, in the order in which they left. */
  readonly asked: readonly string[];
  /** Every refresh token that was to be kept; null for gone. */
  readonly kept: readonly (string | null)[];
  readonly sessionsEnded: () => number;
  readonly logged: readonly Readonly<Record<string, unknown>>[];
}

/** A client of whatever is at `origin`; `client` and `http` have the same session. */
export function aClient(
  origin: string,
  options: { readonly refreshToken?: string; readonly wrapFetch?: (fetch: PortalFetch) => PortalFetch } = {},
): ClientRig {
  const patience = createControlledTime();
  const asked: string[] = [];
  const kept: (string | null)[] = [];
  const logged: Readonly<Record<string, unknown>>[] = [];
  let [uuids, sessionsEnded] = [0, 0];
  const tokens = createSessionTokens({
    refreshToken: options.refreshToken ?? null,
    keep: (refreshToken) => void kept.push(refreshToken),
  });
  const noting: PortalFetch = (url, init) => {
    asked.push(`${init.method ?? ''} ${new URL(url).pathname}`);
    return fetch(url, init);
  };
  const parts: PortalHttpOptions = {
    origin,
    fetch: options.wrapFetch?.(noting) ?? noting,
    tokens,
    clock: patience.clock,
    timers: patience.timers,
    random: { fraction: () => 0.5, uuid: () => `request-${(uuids += 1)}` },
    onSessionEnded: () => (sessionsEnded += 1),
    logger: { info: (_message, fields) => void logged.push(fields) },
  };
  return {
    client: createPortalClient(parts),
    http: createPortalHttp(parts),
    tokens,
    patience,
    asked,
    kept,
    sessionsEnded: () => sessionsEnded,
    logged,
  };
}

export interface PortalRig extends RunningPortal {
  /** Of its sessions. */
  readonly time: ControlledTime;
  readonly logged: readonly Readonly<Record<string, unknown>>[];
}

/** The embedded portal with twelve accounts on the day of the worked examples. */
export async function aPortal(): Promise<PortalRig> {
  const dataDir = mkdtempSync(join(tmpdir(), 'licence-desk-client-'));
  const time = createControlledTime();
  const logged: Readonly<Record<string, unknown>>[] = [];
  const portal = await startPortal({
    dataDir,
    clock: { fixedInstant: new Date(exampleMs).toISOString() },
    accounts: 12,
    seed: 1,
    faults: {},
    sessionClock: time.clock,
    logger: { info: (_message, fields) => void logged.push(fields ?? {}), warn: () => {}, error: () => {} },
  });
  onTestFinished(async () => {
    await portal.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { ...portal, time, logged };
}

/** A server that answers so; its origin. */
export async function aServer(answer: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(createServer(answer))}`;
}

/** A server that answers everything with one body. */
export function anAnswer(status: number, headers: Readonly<Record<string, string>>, body: string): Promise<string> {
  return aServer((_request, response) => response.writeHead(status, headers).end(body));
}

/** The port that a server listens on until the test ends. */
export async function listening(server: Server | NetServer): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  return portOf(server.address());
}

/** A port that nobody listens on. */
export async function aFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const port = portOf(server.address());
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** What no answer of a portal at all looks like. */
export function noAnswer(origin: string, reason: OfflineReason, retryAfterMs: number | null = null) {
  return { kind: 'failure', failure: { code: 'offline', reason, address: origin }, retryAfterMs };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
