// Defects by which the cache differs from the portal.
import type { Defect } from './defect.ts';

export const defectsOfTheCache: readonly Defect[] = [
  {
    name: 'the cursor is kept before its page',
    only: 'kills',
    focus: 'the cursor',
    breaks: ['I4'],
    changes: [
      {
        file: 'main/sync/pull.ts',
        find: 'const store = cache.database.transaction(() => {',
        replace: `writeFact(cache, 'cursor', nextCursor);
          await new Promise((resolve) => setTimeout(resolve, 150));
          const store = cache.database.transaction(() => {`,
      },
    ],
  },
  {
    name: 'a page is kept without its first change',
    only: 'kills',
    focus: 'the cursor',
    breaks: ['I4', 'I6'],
    changes: [
      {
        file: 'main/sync/pull.ts',
        find: 'const changed = applyChanges(cache, changes.map(toChange));',
        replace: 'const changed = applyChanges(cache, changes.slice(1).map(toChange));',
      },
    ],
  },
  {
    name: 'the list is not made anew after a change',
    only: 'kills',
    focus: 'the cursor',
    breaks: ['I6'],
    changes: [
      {
        file: 'main/store/apply-changes.ts',
        find: 'refreshAccounts(cache, indexedTexts, context);',
        replace: 'if (indexedTexts.size > 1000) refreshAccounts(cache, indexedTexts, context);',
      },
    ],
  },
];
