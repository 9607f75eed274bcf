// `npm run faults -- --seed S --runs N [--only SCENARIO] [--minutes M] [--json FILE]`: the fault harness, over a bundle
// of its own that is gone afterwards, so that two of them never get in each other's way.

import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, toolEnvironment } from './run/tool.mjs';
import { setUp } from './setup/index.mjs';
import { typeScriptOptions } from './setup/node.mjs';
import { root } from './setup/places.mjs';

const { node } = await setUp();
const env = toolEnvironment(node);
mkdirSync(join(root, 'out', 'faults'), { recursive: true });
const bundle = mkdtempSync(join(root, 'out', 'faults', 'bundle-'));
// One scenario runs the app as a user of its own, who has to be able to read it.
chmodSync(bundle, 0o755);
try {
  const defect = process.env['LICENCE_DESK_PLANTED_DEFECT'];
  const bundling = [join(root, 'build', 'bundle-faults.mjs'), bundle, ...(defect === undefined ? [] : [defect])];
  const bundled = await run(node, bundling, { env: { ...env, NODE_ENV: 'production' } });
  const words = [...typeScriptOptions(node), join(root, 'tests', 'faults', 'run.ts'), '--bundle', bundle];
  process.exitCode =
    bundled.exitCode === 0 ? (await run(node, [...words, ...process.argv.slice(2)], { env })).exitCode : 1;
} finally {
  rmSync(bundle, { recursive: true, force: true });
}
