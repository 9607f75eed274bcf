// Writes the portal's entities into their tables, each with the checksum of its document; quotes with what their list
// shows. Never decides which of two versions counts.
import { crc32 } from 'node:zlib';
import type { Entity } from '../../shared/portal/entities.ts';
import type { TableSuffix } from './account-rows.ts';
import type { CacheStore } from './cache-store.ts';
import { entityTables, keyOf } from './documents.ts';
import { quoteColumnNames, quoteColumnsOf } from './quote-columns.ts';

/** Stores an entity over whatever is there. `document` is its JSON. */
export type DocumentWriter = (entity: Entity, document: Uint8Array) => void;

/** A writer; `suffix` says into which of the two sets of tables. */
export function documentWriter(cache: CacheStore, suffix: TableSuffix = ''): DocumentWriter {
  const writerInto = (table: string, columns: readonly string[]) =>
    cache.prepare.command(
      `INSERT OR REPLACE INTO ${table}${suffix} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  const plain = ['id', 'version', 'document', 'checksum'];
  const ofAccount = [...plain, 'account_id'];
  const write = {
    catalogue: writerInto(entityTables.catalogue, plain),
    account: writerInto(entityTables.account, plain),
    subscription: writerInto(entityTables.subscription, ofAccount),
    order: writerInto(entityTables.order, ofAccount),
    quote: writerInto(entityTables.quote, ofAccount),
    quoteRow: writerInto('quote_rows', ['id', 'account_id', ...quoteColumnNames]),
  };
  return (entity, document) => {
    const { id, version, accountId } = keyOf(entity);
    const values = [id, version, document, crc32(document)];
    switch (entity.type) {
      case 'catalogue':
      case 'account':
        write[entity.type].run(...values);
        break;
      case 'subscription':
      case 'order':
        write[entity.type].run(...values, accountId);
        break;
      case 'quote':
        write.quote.run(...values, accountId);
        write.quoteRow.run(id, accountId, ...Object.values(quoteColumnsOf(entity.entity)));
        break;
    }
  };
}
