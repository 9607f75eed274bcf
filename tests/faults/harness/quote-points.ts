// Named points around the sending of quotes at which a process is ended; as kill-points.ts, for users who quote.
import type { KillPoint } from './kill-points.ts';

const usual = { at: 'statement', upTo: 3, isOfFirstLife: false, way: null } as const;
const ofOwnWork = 'INTO quotes (profile_id';

export const quotePoints: readonly KillPoint[] = [
  { ...usual, name: 'a quote kept', matching: [ofOwnWork, ' waiting '], upTo: 8 },
  { ...usual, name: 'sending a quote', at: 'request', matching: ['PUT /v1/quotes/'], upTo: 4 },
  { ...usual, name: 'the answer to a quote', matching: [ofOwnWork, ' synced '] },
  { ...usual, name: 'a conflict of a quote', matching: [ofOwnWork, ' conflict '], upTo: 1 },
  { ...usual, name: 'a quote in the cache', matching: ['INTO quotes (id'] },
  { ...usual, name: 'a quote left to the cache', matching: ['DELETE FROM quotes WHERE profile_id'] },
  { ...usual, name: 'ordering from a quote', at: 'request', matching: ['PUT /v1/orders/'], upTo: 1 },
  { ...usual, name: 'a commit beside quotes', matching: ['COMMIT'], upTo: 30 },
];
