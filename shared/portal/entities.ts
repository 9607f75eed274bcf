// What the portal sends of its data: entities in a snapshot (NDJSON, one a line) and in changes. A line
// or change of a type that this reader does not know must be set aside, never fail the rest.
import * as z from 'zod';
import { accountSchema } from '../domain/account.ts';
import { catalogueSchema } from '../domain/catalogue.ts';
import { orderSchema } from '../domain/order.ts';
import { quoteSchema } from '../domain/quote.ts';
import { subscriptionSchema } from '../domain/subscription.ts';

export const entityTypes = ['catalogue', 'account', 'subscription', 'order', 'quote'] as const;
export type EntityType = (typeof entityTypes)[number];

/** The entity's version is inside it (a catalogue's is its id, counted as version 1). */
export const entitySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('catalogue'), entity: catalogueSchema }),
  z.object({ type: z.literal('account'), entity: accountSchema }),
  z.object({ type: z.literal('subscription'), entity: subscriptionSchema }),
  z.object({ type: z.literal('order'), entity: orderSchema }),
  z.object({ type: z.literal('quote'), entity: quoteSchema }),
]);
export type Entity = z.infer<typeof entitySchema>;

/**
 * `GET /v1/snapshot`: first a header line, then entities (type by type in the order of `entityTypes`,
 * each type in id order), last a line that gives the cursor. `?after=type:id` resumes behind that entity.
 */
export const snapshotHeaderSchema = z.object({
  type: z.literal('header'),
  cursor: z.string(),
  counts: z.record(z.string(), z.int()),
});
export const snapshotEndSchema = z.object({ type: z.literal('end'), cursor: z.string() });

/** `GET /v1/changes`: in commit order. A tombstone says that an entity is gone. */
export const tombstoneSchema = z.object({
  type: z.literal('tombstone'),
  of: z.string(),
  id: z.string(),
  version: z.int(),
});
export const changesResponseSchema = z.object({
  /** Each is an `entitySchema` or a `tombstoneSchema`; parsed one by one by the reader. */
  changes: z.array(z.looseObject({ type: z.string() })),
  nextCursor: z.string(),
  hasMore: z.boolean(),
});

/** `GET /v1/digest`: count and digest per entity type at a cursor. */
export const digestResponseSchema = z.object({
  cursor: z.string(),
  /** Per type: how many, and the SHA-256 (hex) over `id:version\n` of all in id order (UTF-8 bytes). */
  types: z.record(z.string(), z.object({ count: z.int(), sha256: z.string() })),
});
export type DigestResponse = z.infer<typeof digestResponseSchema>;
