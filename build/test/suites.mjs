// The vitest suites, counted from vitest's own report.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, toolEnvironment, toolPath } from '../run/tool.mjs';
import { root } from '../setup/places.mjs';
import { heeding, nothing } from './tally.mjs';

const reportFile = join(root, 'out', 'reports', 'vitest.json');

/**
 * @param {string} node
 * @param {string[]} suites names of projects in vitest.config.ts; none means all
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSuites(node, suites) {
  console.log('\nSuites');
  rmSync(reportFile, { force: true });
  const words = ['run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const projects = suites.map((suite) => `--project=${suite}`);
  const { exitCode } = await run(node, [toolPath('vitest'), ...words, `--outputFile.json=${reportFile}`, ...projects], {
    env: testEnvironment(node),
  });
  return heeding(readReport(), exitCode);
}

/**
 * The environment of tests: a developer's own data and clock must not reach them.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(node) {
  const { LICENCE_DESK_HOME: _home, LICENCE_DESK_CLOCK: _clock, ...env } = toolEnvironment(node);
  return env;
}

/** @returns {import('./tally.mjs').Tally} */
function readReport() {
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8'));
    /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
    const files = report.testResults;
    // A file that did not load, or whose preparation failed, has no failed test of its own.
    const unprepared = files.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unprepared.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return nothing;
  }
}
