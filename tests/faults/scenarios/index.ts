// All scenarios, in the order in which they run.
import type { Scenario } from '../harness/scenario.ts';
import { kills } from './kills.ts';
import { network } from './network.ts';
import { people } from './people.ts';
import { power } from './power.ts';

export const scenarios: readonly Scenario[] = [kills, network, people, power];
