// Defects by which the cache differs from the portal.
import type { Defect } from './defect.ts';

export const defectsOfTheCache: readonly Defect[] = [
  {
    name: 'the cursor is kept before its page',
    only: 'kills',
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
    name: 'the list is not made anew after a change',
    only: 'kills',
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
