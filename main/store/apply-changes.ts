// Stores what the portal changed, in one transaction with whatever the caller adds (the cursor). Older
// versions are ignored, the same change twice is harmless, and what this version of the app cannot read
// is set aside. Never asks the portal.
import type { DataArea } from '../../shared/contract/events.ts';
import { entityTypes } from '../../shared/portal/entities.ts';
import type { Entity, EntityType } from '../../shared/portal/entities.ts';
import { readStoredAccount, refreshAccounts, storedSearchText } from './account-refresh.ts';
import type { CacheStore } from './cache-store.ts';
import { readColumnsContext } from './columns-context.ts';
import { documentWriter } from './document-writer.ts';
import { deleteDocument, keyOf, readAccountIdOf, readVersion, toDocument } from './documents.ts';
import type { EntityKey } from './documents.ts';
import { countListChange, readDerivedOn } from './facts.ts';
import { park, readParkedVersion, unpark } from './parked.ts';
import { accountsOfCatalogues } from './roll-over.ts';

export type Change =
  | { readonly kind: 'entity'; readonly entity: Entity }
  /** Of any type: what is gone may be one that was set aside. */
  | { readonly kind: 'tombstone'; readonly type: string; readonly id: string; readonly version: number }
  /** Of a type or shape that this version does not know. */
  | {
      readonly kind: 'unknown';
      readonly type: string;
      readonly id: string;
      readonly version: number;
      readonly document: Uint8Array;
    };

/** What changed, for `data.changed`. */
export interface Changed {
  readonly areas: ReadonlySet<DataArea>;
  readonly accountIds: ReadonlySet<string>;
}

const areaOf = {
  catalogue: 'catalogues',
  account: 'accounts',
  subscription: 'accounts',
  order: 'orders',
  quote: 'quotes',
} as const satisfies Record<EntityType, DataArea>;

/** Must run inside a transaction. The rows are computed for the day that the list stands on. */
export function applyChanges(cache: CacheStore, changes: readonly Change[]): Changed {
  const today = readDerivedOn(cache);
  if (today === null) throw new Error('the cache was never rolled over to a day');
  const areas = new Set<DataArea>();
  const accountIds = new Set<string>();
  const indexedTexts = new Map<string, string | null>();
  /** Has to see the documents before they change: the search index cannot be asked for its texts. */
  const touch = (accountId: string | null): void => {
    if (accountId === null || indexedTexts.has(accountId)) return;
    indexedTexts.set(accountId, storedSearchText(readStoredAccount(cache, accountId)));
  };
  for (const change of changes) {
    const applied = applyChange(cache, change, touch);
    if (applied === null) continue;
    areas.add(areaOf[applied.type]);
    for (const accountId of applied.accountIds) accountIds.add(accountId);
  }
  const context = readColumnsContext(cache, today);
  if (areas.has('catalogues')) {
    for (const accountId of accountsOfCatalogues(cache, context)) {
      touch(accountId);
      accountIds.add(accountId);
    }
  }
  refreshAccounts(cache, indexedTexts, context);
  if (indexedTexts.size > 0 || areas.has('quotes')) countListChange(cache);
  return { areas, accountIds };
}

interface Applied {
  readonly type: EntityType;
  readonly accountIds: readonly string[];
}

function applyChange(cache: CacheStore, change: Change, touch: (accountId: string | null) => void): Applied | null {
  switch (change.kind) {
    case 'entity':
      return applyEntity(cache, change.entity, touch);
    case 'tombstone':
      return applyTombstone(cache, change, touch);
    case 'unknown':
      if (change.version >= (readParkedVersion(cache, change.type, change.id) ?? 0)) park(cache, change);
      return null;
  }
}

function applyEntity(cache: CacheStore, entity: Entity, touch: (accountId: string | null) => void): Applied | null {
  const key = keyOf(entity);
  const { type } = entity;
  const known = readVersion(cache, type, key.id);
  if (known !== null && known >= key.version) return null;
  const affected = affectedAccounts(cache, type, key);
  if (isInList(type)) affected.forEach(touch);
  documentWriter(cache)(entity, toDocument(entity.entity));
  if ((readParkedVersion(cache, type, key.id) ?? Infinity) <= key.version) unpark(cache, type, key.id);
  return { type, accountIds: affected };
}

function applyTombstone(
  cache: CacheStore,
  tombstone: Extract<Change, { kind: 'tombstone' }>,
  touch: (accountId: string | null) => void,
): Applied | null {
  const { id, version } = tombstone;
  if ((readParkedVersion(cache, tombstone.type, id) ?? Infinity) <= version) unpark(cache, tombstone.type, id);
  const type = entityTypes.find((known) => known === tombstone.type);
  if (type === undefined) return null;
  const known = readVersion(cache, type, id);
  if (known === null || known > version) return null;
  const affected = affectedAccounts(cache, type, { id, version, accountId: type === 'account' ? id : null });
  if (isInList(type)) affected.forEach(touch);
  deleteDocument(cache, type, id);
  return { type, accountIds: affected };
}

/** Whether the account list and the search show something of a type. */
function isInList(type: EntityType): boolean {
  return type === 'account' || type === 'subscription';
}

/** The account that an entity belongs to, and the one that it belonged to before. */
function affectedAccounts(cache: CacheStore, type: EntityType, key: EntityKey): string[] {
  const before = type === 'account' || type === 'catalogue' ? null : readAccountIdOf(cache, type, key.id);
  return [...new Set([key.accountId, before])].filter((id) => id !== null);
}
