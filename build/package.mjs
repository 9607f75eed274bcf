// `npm run package -- …`: builds the app for users and packs it with electron-builder, whose words are passed on.
// Never publishes by itself.

import { ensureOutput } from './run/output.mjs';
import { run, toolEnvironment, toolPath } from './run/tool.mjs';
import { setUp } from './setup/index.mjs';

const { node } = await setUp();
if (await ensureOutput({ node, isProduction: true, isForced: true })) {
  const words = [toolPath('electron-builder'), '--publish', 'never', ...process.argv.slice(2)];
  process.exitCode = (await run(node, words, { env: toolEnvironment(node) })).exitCode;
} else {
  process.exitCode = 1;
}
