// The checks that read the code without running it: format, lint, types, dependency rules, dead code.
// Each counts as one; each is run, whatever became of the one before.

import { run, toolEnvironment, toolPath } from '../run/tool.mjs';
import { sum } from './tally.mjs';

const platforms = ['shared', 'main', 'renderer', 'build', 'tests'];
const cruised = ['main', 'renderer', 'shared', 'build', 'tests'];

/**
 * @param {string} node
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runChecks(node) {
  console.log('\nChecks');
  const env = toolEnvironment(node);
  /** @param {string[]} words */
  const tool = (...words) => run(node, words, { env, isQuiet: true });
  const types = async () => {
    const runs = [];
    for (const platform of platforms) runs.push(await tool(toolPath('typescript', 'tsc'), '-p', platform));
    const failed = runs.filter(({ exitCode }) => exitCode !== 0);
    return { exitCode: failed.length, output: failed.map(({ output }) => output).join('') };
  };
  const rules = ['--config', 'build/dependency-rules.mjs', ...cruised];
  return sum([
    await check('format', () => tool(toolPath('oxfmt'), '--check')),
    await check('lint', () => tool(toolPath('oxlint'), '--type-aware', '--deny-warnings')),
    await check('types', types),
    await check('dependency rules', () => tool(toolPath('dependency-cruiser', 'depcruise'), ...rules)),
    await check('dead code', () => tool(toolPath('knip'), '--no-progress', '--config', 'build/knip.json')),
  ]);
}

/**
 * @param {string} name
 * @param {() => Promise<{ exitCode: number, output: string }>} look
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
async function check(name, look) {
  const startMs = performance.now();
  const { exitCode, output } = await look();
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  const isPassed = exitCode === 0;
  console.log(` ${isPassed ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!isPassed) console.log(output.trimEnd());
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}
