// Defects by which damage to a file costs more than it has to, or goes unnoticed.
import type { Defect } from './defect.ts';

export const defectsOfDamage: readonly Defect[] = [
  {
    name: 'no seal is checked',
    only: 'flips',
    seed: 2,
    focus: 'own-work',
    // An order at other figures than its own stops and asks, and what was placed after it waits.
    breaks: ['I1', 'I2', 'I7'],
    changes: [
      {
        file: 'main/store/outbox-row.ts',
        find: 'return row[sealedColumns] === outboxSeal(row);',
        replace: 'return true;',
      },
      {
        file: 'main/store/sealed-tables.ts',
        find: 'return row.at(-1) === sealOf(name, row.slice(0, -1));',
        replace: 'return true;',
      },
      {
        file: 'main/store/work-tables.ts',
        find: 'return !table.isSealed || sealOf(table.name, row) === seal;',
        replace: 'return true;',
      },
    ],
  },
  {
    name: 'the repair of own work leaves the outbox behind',
    only: 'flips',
    seed: 2,
    focus: 'own-work',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/store/salvage-work.ts',
        find: 'for (const table of readWorkTables(fresh)) {',
        replace: `for (const table of readWorkTables(fresh).filter(({ name }) => name !== 'outbox')) {`,
      },
    ],
  },
  {
    name: 'the repair of own work leaves the quotes behind',
    only: 'flips',
    seed: 2,
    focus: 'own-work',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/store/salvage-work.ts',
        find: 'for (const table of readWorkTables(fresh)) {',
        replace: `for (const table of readWorkTables(fresh).filter(({ name }) => name !== 'quotes')) {`,
      },
    ],
  },
  {
    name: 'a quote that cannot be read waits for ever',
    only: 'flips',
    seed: 2,
    focus: 'own-work',
    breaks: ['I7'],
    changes: [
      {
        file: 'main/store/own-quotes.ts',
        find: 'AND seal <> ? GROUP BY state',
        replace: 'AND seal <> ? || 1 GROUP BY state',
      },
    ],
  },
  {
    name: 'a row that cannot be read holds up all others',
    only: 'flips',
    seed: 3,
    focus: 'own-work',
    breaks: ['I7'],
    changes: [
      {
        file: 'main/store/outbox-turns.ts',
        find: 'for (const { row } of damaged) stopUnreadable(work, row[1]);',
        replace: 'if (damaged.length > 0) return [];',
      },
    ],
  },
  {
    name: 'a damaged log is read as SQLite reads it',
    only: 'flips',
    focus: 'own-work-log',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/store/open-own-work.ts',
        find: 'const mended = mendWithRoom(file, options) ?? readMending(file);',
        replace: 'const mended = Date.now() > 0 ? null : (mendWithRoom(file, options) ?? readMending(file));',
      },
    ],
  },
  {
    name: 'no document of the cache is compared with its checksum',
    only: 'flips',
    seed: 3,
    focus: 'cache',
    breaks: ['I6'],
    changes: [
      {
        file: 'main/store/documents.ts',
        find: 'return checksum === null || crc32(document) === checksum;',
        replace: 'return true;',
      },
    ],
  },
];
