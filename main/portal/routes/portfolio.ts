// Everything that a client caches: the snapshot, the digest that proves it, the changes since, and the
// catalogues. Reading only.
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { catalogueSchema } from '../../../shared/domain/catalogue.ts';
import {
  changesResponseSchema,
  digestResponseSchema,
  entitySchema,
  entityTypes,
  snapshotEndSchema,
  snapshotHeaderSchema,
  tombstoneSchema,
} from '../../../shared/portal/entities.ts';
import type { PortalApp } from '../app-env.ts';
import { toByteStream } from '../byte-stream.ts';
import type { Portal } from '../portal.ts';
import { PortalProblem } from '../portal-problem.ts';
import { latestCursor, oldestCursor, readChanges } from '../storage/change-log.ts';
import { parseCursor, toCursorText } from '../storage/cursor.ts';
import { readDigest } from '../storage/digest.ts';
import { readJson } from '../storage/entities.ts';
import { snapshotChunks } from '../storage/snapshot.ts';
import type { SnapshotStart } from '../storage/snapshot.ts';
import { jsonAnswer, rawAnswer, refusals, signedIn } from './answers.ts';

const defaultLimit = 500;
const highestLimit = 2000;

const snapshotLineSchema = z.union([snapshotHeaderSchema, entitySchema, snapshotEndSchema]);
const changesPageSchema = changesResponseSchema.extend({ changes: z.array(z.union([entitySchema, tombstoneSchema])) });

const snapshot = createRoute({
  method: 'get',
  path: '/v1/snapshot',
  tags: ['Portfolio'],
  summary: 'The whole portfolio as NDJSON',
  description:
    'A header line, then entities type by type (catalogue, account, subscription, order, quote), each type in ' +
    'id order, then an end line with the cursor that all of them are of. `after=type:id` goes on behind that ' +
    'entity, at the cursor of now: keep the cursor of the first header and list the changes since.',
  security: signedIn,
  request: { query: z.object({ after: z.string().max(200).optional() }) },
  responses: {
    200: rawAnswer('The lines, each one of these', 'application/x-ndjson', snapshotLineSchema),
    ...refusals(400, 401, 429),
  },
});

const digest = createRoute({
  method: 'get',
  path: '/v1/digest',
  tags: ['Portfolio'],
  summary: 'Counts and digests per entity type at a cursor',
  security: signedIn,
  request: { query: z.object({ cursor: z.string().max(100) }) },
  responses: { 200: jsonAnswer('The digests', digestResponseSchema), ...refusals(400, 401, 410, 429) },
});

const changes = createRoute({
  method: 'get',
  path: '/v1/changes',
  tags: ['Portfolio'],
  summary: 'What changed since a cursor, in commit order',
  description:
    'An entity that changed several times is listed once, at its last change. A page never ends inside a ' +
    'commit, so it may hold somewhat more than `limit`.',
  security: signedIn,
  request: {
    query: z.object({
      cursor: z.string().max(100),
      limit: z.coerce.number().int().min(1).max(highestLimit).default(defaultLimit),
    }),
  },
  responses: {
    200: rawAnswer('A page of changes', 'application/json', changesPageSchema),
    ...refusals(400, 401, 410, 429),
  },
});

const catalogue = createRoute({
  method: 'get',
  path: '/v1/catalogues/{version}',
  tags: ['Portfolio'],
  summary: 'A version of the catalogue, immutable',
  security: signedIn,
  request: { params: z.object({ version: z.string().max(100) }) },
  responses: { 200: rawAnswer('The catalogue', 'application/json', catalogueSchema), ...refusals(400, 401, 404, 429) },
});

export function addPortfolioRoutes(app: PortalApp, portal: Portal): void {
  const { database, dataset, file } = portal;

  app.openapi(snapshot, (context) => {
    const start = snapshotStart(context.req.valid('query').after);
    const body = toByteStream(snapshotChunks(file, start));
    return context.body(body, 200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
  });

  app.openapi(digest, (context) => {
    const cursor = knownCursor(portal, context.req.valid('query').cursor);
    return context.json({ cursor: toCursorText(dataset, cursor), types: readDigest(database, cursor) }, 200);
  });

  app.openapi(changes, (context) => {
    const { cursor, limit } = context.req.valid('query');
    const page = readChanges(database, knownCursor(portal, cursor), limit);
    const nextCursor = JSON.stringify(toCursorText(dataset, page.nextCursor));
    // The entities are JSON already: parsing them only to write them again would double the work.
    const json = `{"changes":[${page.changes.join(',')}],"nextCursor":${nextCursor},"hasMore":${page.hasMore}}`;
    return context.body(json, 200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  });

  app.openapi(catalogue, (context) => {
    const json = readJson(database, 'catalogue', context.req.valid('param').version);
    if (json === null) throw new PortalProblem(404, 'not-found');
    return context.body(json, 200, { 'content-type': 'application/json', 'cache-control': 'private, immutable' });
  });
}

function snapshotStart(after: string | undefined): SnapshotStart {
  if (after === undefined) return null;
  const [name, ...rest] = after.split(':');
  const type = entityTypes.find((known) => known === name);
  if (type === undefined || rest.length === 0) {
    throw new PortalProblem(400, 'invalid-input', { errors: [{ path: 'after', code: 'invalid' }] });
  }
  return { type, id: rest.join(':') };
}

/** The commit of a cursor from which changes can still be listed. */
function knownCursor(portal: Portal, text: string): number {
  const cursor = parseCursor(text, portal.dataset);
  if (cursor === null) {
    throw new PortalProblem(400, 'invalid-input', { errors: [{ path: 'cursor', code: 'invalid' }] });
  }
  const isKnown =
    cursor !== 'foreign' && cursor >= oldestCursor(portal.database) && cursor <= latestCursor(portal.database);
  if (!isKnown) throw new PortalProblem(410, 'resync-required');
  return cursor;
}
