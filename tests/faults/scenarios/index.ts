// All scenarios, in the order in which they run.
import type { Scenario } from '../harness/scenario.ts';
import { disk } from './disk.ts';
import { flips } from './flips.ts';
import { kills } from './kills.ts';
import { model } from './model/index.ts';
import { network } from './network.ts';
import { partitions } from './partitions.ts';
import { people } from './people.ts';
import { power } from './power.ts';
import { quotes } from './quotes.ts';
import { threads } from './threads.ts';
import { time } from './time.ts';

export const scenarios: readonly Scenario[] = [
  kills,
  network,
  partitions,
  time,
  people,
  model,
  quotes,
  power,
  disk,
  flips,
  threads,
];
