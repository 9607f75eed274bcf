// `npm test`: everything that can run on this machine; `--fast` (`npm run check`) only what needs no build.
// Runs all of it whatever fails, says what it left out and why, and ends with one line of totals.

import { ensureOutput } from './run/output.mjs';
import { setUp } from './setup/index.mjs';
import { runChecks } from './test/checks.mjs';
import { runEndToEnd } from './test/e2e.mjs';
import { runSuites } from './test/suites.mjs';
import { nothing, sum, toLine } from './test/tally.mjs';

const isFast = process.argv.includes('--fast');
const fastSuites = ['unit', 'store', 'screens'];

try {
  const ground = await setUp({ isChromiumNeeded: !isFast });
  const checks = await runChecks(ground.node);
  const suites = await runSuites(ground.node, isFast ? fastSuites : []);
  const app = isFast ? { tally: nothing, leftOut: [] } : await buildAndRun(ground);
  const total = sum([checks, suites, app.tally]);
  for (const line of app.leftOut) console.log(`Left out: ${line}`);
  console.log(`\n${toLine(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.log(`\n${toLine({ passed: 0, failed: 1, skipped: 0 })}`);
  process.exitCode = 1;
}

/**
 * The build counts as one.
 * @param {import('./setup/index.mjs').Ground} ground
 * @returns {Promise<{ tally: import('./test/tally.mjs').Tally, leftOut: string[] }>}
 */
async function buildAndRun(ground) {
  console.log('\nBuild');
  if (!(await ensureOutput({ node: ground.node }))) {
    return {
      tally: { passed: 0, failed: 1, skipped: 0 },
      leftOut: ['the tests of the whole app: it could not be built'],
    };
  }
  console.log(' ✓ the app is built');
  const app = await runEndToEnd(ground);
  return { ...app, tally: sum([app.tally, { passed: 1, failed: 0, skipped: 0 }]) };
}
