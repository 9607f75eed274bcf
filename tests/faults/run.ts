// `npm run faults -- --seed S --runs N [--only SCENARIO] [--focus POINT] [--minutes M] [--json FILE]`: runs the scenarios and says
// what came of them in one line; ends with 1 where a promise was broken, and says how to see that again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { figuresOf, replayLine, summaryLine, unreachedPoints, type Failure } from './harness/report.ts';
import { runAll } from './harness/run-all.ts';
import { createTally } from './harness/scenario.ts';
import { scenarios } from './scenarios/index.ts';

const { values } = parseArgs({
  options: {
    bundle: { type: 'string' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '4' },
    only: { type: 'string' },
    focus: { type: 'string' },
    minutes: { type: 'string' },
    json: { type: 'string' },
    lanes: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    keep: { type: 'boolean', default: false },
    'stop-at': { type: 'string', default: '10' },
    slack: { type: 'string', default: '20' },
  },
});

function whole(name: 'seed' | 'runs' | 'lanes' | 'stop-at' | 'slack'): number {
  const number = Number(values[name]);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name}: a whole number from 1 on`);
  return number;
}

if (values.bundle === undefined) throw new Error('run it as `npm run faults`, which bundles the processes');
const asked = scenarios.filter(({ name }) => values.only === undefined || name === values.only);
if (asked.length === 0) throw new Error(`--only: one of ${scenarios.map(({ name }) => name).join(', ')}`);
const focuses = asked.flatMap((scenario) => scenario.focuses ?? []);
if (values.focus !== undefined && !focuses.includes(values.focus))
  throw new Error(`--focus: one of ${focuses.join(', ')}`);
const tally = createTally();
const chosen = asked.filter(({ name, leftOut }) => {
  const reason = leftOut?.() ?? null;
  if (reason !== null) tally.leftOut.add(`${name}: ${reason}`);
  return reason === null;
});
const seed = whole('seed');
const failures: Failure[] = [];
const beganMs = performance.now();
// Of a long run, whoever watches wants to know how far it is.
const telling = setInterval(() => console.log(`So far: ${summaryLine(tally, failures, seed)}`), 60_000);
await runAll({
  bundle: values.bundle,
  scenarios: chosen,
  seed,
  runs: whole('runs'),
  lanes: whole('lanes'),
  minutes: values.minutes === undefined ? null : Number(values.minutes),
  isKept: values.keep,
  mostFailures: whole('stop-at'),
  tally,
  focus: values.focus ?? null,
  slackMs: 1000 * whole('slack'),
  onFailure: (failure) => {
    failures.push(failure);
    console.log(`\nFAILED ${failure.scenario}, seed ${failure.seed}:\n${failure.message}\n${replayLine(failure)}\n`);
  },
});
clearInterval(telling);
const seconds = (performance.now() - beganMs) / 1000;
for (const line of tally.leftOut) console.log(`Left out ${line}`);
const unreached = unreachedPoints(tally);
if (unreached.length > 0) console.log(`Points that no kill reached: ${unreached.join(', ')}`);
console.log(summaryLine(tally, failures, seed));
if (values.json !== undefined) {
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify(figuresOf(tally, failures, seed, seconds), null, 2)}\n`);
}
process.exit(failures.length === 0 ? 0 : 1);
