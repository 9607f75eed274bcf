// All planted defects, one at a time: the harness has to catch each of them.
import type { Defect } from './defect.ts';
import { defectsOfDamage } from './of-damage.ts';
import { defectsOfOwnWork } from './of-own-work.ts';
import { defectsOfQuotes } from './of-quotes.ts';
import { defectsOfSending } from './of-sending.ts';
import { defectsOfTheCache } from './of-the-cache.ts';

export const defects: readonly Defect[] = [
  ...defectsOfOwnWork,
  ...defectsOfSending,
  ...defectsOfTheCache,
  ...defectsOfDamage,
  ...defectsOfQuotes,
];
