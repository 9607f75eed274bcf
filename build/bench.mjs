// `npm run bench -- [--accounts N] [--rounds N]`: the benchmarks, over a fresh build and with the window that this
// machine has.

import { join } from 'node:path';
import { ensureOutput } from './run/output.mjs';
import { run } from './run/tool.mjs';
import { setUp } from './setup/index.mjs';
import { typeScriptOptions } from './setup/node.mjs';
import { root } from './setup/places.mjs';
import { e2eEnvironment } from './test/e2e.mjs';

const ground = await setUp({ isChromiumNeeded: true });
const words = [...typeScriptOptions(ground.node), join(root, 'tests/bench/run.ts'), ...process.argv.slice(2)];
const isReady = await ensureOutput({ node: ground.node });
process.exitCode = isReady ? (await run(ground.node, words, { env: e2eEnvironment(ground) })).exitCode : 1;
