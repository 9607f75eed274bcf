// What the portal sends of its data, read line by line: each is an entity, a tombstone, a header or an
// end. What this version cannot read becomes `unknown`, to be set aside, and never fails the rest.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { accountSchema } from '../../shared/domain/account.ts';
import { subscriptionSchema } from '../../shared/domain/subscription.ts';
import {
  entitySchema,
  entityTypes,
  snapshotEndSchema,
  snapshotHeaderSchema,
  tombstoneSchema,
} from '../../shared/portal/entities.ts';
import type { Entity } from '../../shared/portal/entities.ts';
import type { Change } from '../store/apply-changes.ts';

/** A line of a snapshot. */
export type SnapshotLine =
  | { readonly kind: 'header'; readonly cursor: string; readonly counts: Readonly<Record<string, number>> }
  | { readonly kind: 'end'; readonly cursor: string }
  | (Extract<Change, { kind: 'entity' }> & { readonly document: Uint8Array })
  | Extract<Change, { kind: 'unknown' }>;

const typedSchema = z.looseObject({ type: z.string() });
const idSchema = z.string().min(1);
const versionSchema = z.int();

/** A change of a page. */
export function toChange(json: unknown): Change {
  const tombstone = tombstoneSchema.safeParse(json);
  if (tombstone.success) {
    const { of: type, id, version } = tombstone.data;
    return { kind: 'tombstone', type, id, version };
  }
  const entity = toEntity(json);
  return entity === null ? toUnknown(json) : { kind: 'entity', entity };
}

/** A line of a snapshot. Throws a `SyntaxError` where it is not JSON. */
export function readSnapshotLine(line: Buffer): SnapshotLine {
  const json: unknown = JSON.parse(line.toString());
  const entity = toEntity(json);
  if (entity !== null) return { kind: 'entity', entity, document: documentOf(line, json, entity) };
  const header = snapshotHeaderSchema.safeParse(json);
  if (header.success) return { kind: 'header', cursor: header.data.cursor, counts: header.data.counts };
  const end = snapshotEndSchema.safeParse(json);
  return end.success ? { kind: 'end', cursor: end.data.cursor } : toUnknown(json);
}

/**
 * An entity by `entitySchema`, null for anything else. The two types that come by the hundred thousand
 * are checked by their own schema: the union over all types takes half as long again.
 */
function toEntity(json: unknown): Entity | null {
  if (typeof json !== 'object' || json === null || !('type' in json) || !('entity' in json)) return null;
  if (json.type === 'account') {
    const account = accountSchema.safeParse(json.entity);
    return account.success ? { type: 'account', entity: account.data } : null;
  }
  if (json.type === 'subscription') {
    const subscription = subscriptionSchema.safeParse(json.entity);
    return subscription.success ? { type: 'subscription', entity: subscription.data } : null;
  }
  const entity = entitySchema.safeParse(json);
  return entity.success ? entity.data : null;
}

/** `{"type":"account","entity":` of each type: how the portal begins its lines. */
const beginnings = new Map(entityTypes.map((type) => [type, Buffer.from(`{"type":"${type}","entity":`)]));
const closingBrace = 0x7d;

/** The entity's own JSON: cut out of the line where it stands alone in it, else written anew. */
function documentOf(line: Buffer, json: unknown, entity: Entity): Uint8Array {
  const beginning = beginnings.get(entity.type);
  const isAlone =
    beginning !== undefined &&
    typeof json === 'object' &&
    json !== null &&
    Object.keys(json).length === 2 &&
    line.at(-1) === closingBrace &&
    line.compare(beginning, 0, beginning.length, 0, beginning.length) === 0;
  return isAlone ? line.subarray(beginning.length, -1) : Buffer.from(JSON.stringify(entity.entity));
}

/** Of another type or shape. Without an id it is known by what it holds. */
function toUnknown(json: unknown): Extract<Change, { kind: 'unknown' }> {
  const document = Buffer.from(JSON.stringify(json));
  const typed = typedSchema.safeParse(json);
  const parts: unknown = typed.success ? (typed.data['entity'] ?? typed.data) : json;
  const member = (name: string): unknown =>
    typeof parts === 'object' && parts !== null ? Reflect.get(parts, name) : undefined;
  const type = typed.success ? typed.data.type : 'untyped';
  const id = idSchema.safeParse(type === 'catalogue' ? member('version') : member('id'));
  const version = versionSchema.safeParse(type === 'catalogue' ? 1 : member('version'));
  return {
    kind: 'unknown',
    type,
    id: id.success ? id.data : createHash('sha256').update(document).digest('hex'),
    version: version.success ? version.data : 0,
    document,
  };
}
