// Receives a snapshot beside the live tables and puts it in their place whole. What was received
// survives a restart, so that a snapshot resumes where it broke off. Never shows half a snapshot, except
// as a preview in a cache that has nothing better.
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { entityTypes } from '../../shared/portal/entities.ts';
import type { Entity, EntityType } from '../../shared/portal/entities.ts';
import type { ColumnsContext } from './account-columns.ts';
import { rowWriter, searchTextWriter } from './account-rows.ts';
import type { CacheStore } from './cache-store.ts';
import { columnsContextOf } from './columns-context.ts';
import { documentWriter } from './document-writer.ts';
import { entityTables, keyOf, readStagedEntities } from './documents.ts';
import { countListChange, readFact, writeFact } from './facts.ts';
import { park } from './parked.ts';
import type { ParkedEntity } from './parked.ts';
import { firstPlace, placeGap } from './places.ts';
import { createPortfolioCollector } from './portfolio-collector.ts';
import type { CollectedRow } from './portfolio-collector.ts';
import { createStagedTables, dropStagedTables, hasStagedTables, swapStagedTables } from './staged-tables.ts';

/** The last entity that was received, behind which the snapshot goes on. */
export interface StagedPosition {
  readonly type: EntityType;
  readonly id: string;
}

export interface Staging {
  /** The cursor of the snapshot's first part: changes since then are still to be pulled. */
  readonly cursor: string;
  position(): StagedPosition | null;
  /** How many entities are staged, parked ones of known types included. */
  count(): number;
  /** `document` is the entity's JSON as it came. Collected in one transaction until `commit`. */
  add(entity: Entity, document: Uint8Array): void;
  addUnknown(entity: ParkedEntity): void;
  /** Keeps what was added since the last commit. */
  commit(): void;
  /** Puts the snapshot in the place of the live tables, with the cursor, in one transaction. */
  swap(syncedAt: string): void;
  discard(): void;
}

/** A staging that a restart interrupted, with all that it had received; null where there is none. */
export function resumeStaging(cache: CacheStore, today: CalendarDate): Staging | null {
  const cursor = readFact(cache, 'staging-cursor');
  if (cursor === null || !hasStagedTables(cache)) return null;
  const staging = openStaging(cache, cursor, today);
  for (const type of entityTypes) for (const entity of readStagedEntities(cache, type)) staging.collect(entity);
  return staging;
}

/** An empty staging; what an earlier one left is dropped. */
export function beginStaging(cache: CacheStore, cursor: string, today: CalendarDate): Staging {
  cache.database
    .transaction(() => {
      dropStagedTables(cache);
      createStagedTables(cache);
      writeFact(cache, 'staging-cursor', cursor);
    })
    .immediate();
  return openStaging(cache, cursor, today);
}

function openStaging(
  cache: CacheStore,
  cursor: string,
  today: CalendarDate,
): Staging & { readonly collect: (entity: Entity) => void } {
  const { database } = cache;
  const catalogues: Catalogue[] = [];
  let context: ColumnsContext | null = null;
  let last: StagedPosition | null = null;
  let count = 0;
  const contextOf = (): ColumnsContext => (context ??= columnsContextOf(catalogues, today));
  const collector = createPortfolioCollector(contextOf);
  const collect = (entity: Entity): void => {
    count += 1;
    last = { type: entity.type, id: keyOf(entity).id };
    if (entity.type === 'catalogue') catalogues.push(entity.entity);
    else if (entity.type === 'account') collector.addAccount(entity.entity);
    else if (entity.type === 'subscription') collector.addSubscription(entity.entity);
  };
  const write = documentWriter(cache, '_staged');
  let isOpen = false;
  const begin = (): void => {
    if (isOpen) return;
    database.exec('BEGIN IMMEDIATE');
    isOpen = true;
  };
  const commit = (): void => {
    isOpen = false;
    if (database.inTransaction) database.exec('COMMIT');
  };
  return {
    cursor,
    collect,
    commit,
    position: () => last,
    count: () => count,
    add: (entity, document) => {
      begin();
      write(entity, document);
      collect(entity);
    },
    addUnknown: (entity) => {
      begin();
      park(cache, entity, '_staged');
      const type = entityTypes.find((known) => known === entity.type);
      if (type === undefined) return;
      count += 1;
      last = { type, id: entity.id };
    },
    swap: (syncedAt) => {
      commit();
      database
        .transaction(() => {
          writeRows(cache, collector.rows());
          swapStagedTables(cache);
          writeFact(cache, 'cursor', cursor);
          writeFact(cache, 'is-complete', 'yes');
          writeFact(cache, 'last-sync-at', syncedAt);
          writeFact(cache, 'derived-on', today);
          writeFact(cache, 'derived-catalogue', contextOf().currentCatalogue?.version ?? '');
          writeFact(cache, 'staging-cursor', null);
          countListChange(cache);
        })
        .immediate();
    },
    discard: () => {
      commit();
      database
        .transaction(() => {
          dropStagedTables(cache);
          writeFact(cache, 'staging-cursor', null);
        })
        .immediate();
    },
  };
}

/** How many entities of a type are staged. */
export function countStaged(cache: CacheStore, type: EntityType): number {
  const sql = `SELECT (SELECT count(*) FROM ${entityTables[type]}_staged)
    + (SELECT count(*) FROM parked_staged WHERE type = ?)`;
  return cache.prepare.values<number>(sql).get(type) ?? 0;
}

/** In name order, so that a row's place says where it stands. */
function writeRows(cache: CacheStore, rows: Iterable<CollectedRow>): void {
  const writeRow = rowWriter(cache, '_staged');
  const writeSearchText = searchTextWriter(cache, '_staged');
  let place = firstPlace;
  for (const { head, columns, searchText } of rows) {
    writeRow(place, head, columns);
    writeSearchText(place, searchText);
    place += placeGap;
  }
}
