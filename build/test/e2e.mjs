// The whole app under Playwright: in Chromium through the browser host, and in the real Electron.
// Runs what the machine can run, and says what it left out and why.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay, isSandboxRefused } from '../run/display.mjs';
import { run, toolPath } from '../run/tool.mjs';
import { root } from '../setup/places.mjs';
import { testEnvironment } from './suites.mjs';
import { heeding, nothing } from './tally.mjs';
import { hasXvfb, startXvfb } from './xvfb.mjs';

const reportFile = join(root, 'out', 'reports', 'e2e.json');
const configuration = ['--config', 'tests/e2e/playwright.config.ts'];

/** @typedef {{ project: string, reason: string }} LeftOut */

/**
 * @param {import('../setup/index.mjs').Ground} ground
 * @returns {LeftOut[]} the projects that cannot run on this machine
 */
export function leftOutProjects({ chromium, electron }) {
  const electronReason = whyNoElectron(electron);
  return [
    ...('missing' in chromium ? [{ project: 'chromium', reason: chromium.missing }] : []),
    ...(electronReason ? [{ project: 'electron', reason: electronReason }] : []),
  ];
}

/**
 * Runs Playwright as it stands, with words of its own.
 * @param {import('../setup/index.mjs').Ground} ground
 * @param {string[]} words
 * @returns {Promise<number>} its exit code
 */
export async function runPlaywright(ground, words) {
  const isElectronRun = !leftOutProjects(ground).some(({ project }) => project === 'electron');
  const xvfb = isElectronRun && !hasDisplay() ? await startXvfb() : undefined;
  try {
    const env = { ...e2eEnvironment(ground), ...(xvfb ? { DISPLAY: xvfb.display } : {}) };
    return (
      await run(ground.node, [toolPath('@playwright/test', 'playwright'), 'test', ...configuration, ...words], { env })
    ).exitCode;
  } finally {
    xvfb?.stop();
  }
}

/**
 * @param {import('../setup/index.mjs').Ground} ground
 * @returns {Promise<{ tally: import('./tally.mjs').Tally, leftOut: string[] }>}
 */
export async function runEndToEnd(ground) {
  console.log('\nThe whole app');
  const leftOut = leftOutProjects(ground);
  const projects = ['chromium', 'electron'].filter((name) => !leftOut.some(({ project }) => project === name));
  let tally = nothing;
  if (projects.length > 0) {
    rmSync(reportFile, { force: true });
    const words = ['--reporter=list,json', ...projects.map((name) => `--project=${name}`)];
    const exitCode = await runPlaywright(ground, words);
    tally = heeding(readReport(), exitCode);
  }
  const lines = [];
  for (const { project, reason } of leftOut) {
    const skipped = await countTests(ground, project);
    tally = { ...tally, skipped: tally.skipped + skipped };
    lines.push(`${skipped} tests in ${project === 'electron' ? 'Electron' : 'Chromium'}: ${reason}`);
  }
  return { tally, leftOut: lines };
}

/**
 * @param {import('../setup/index.mjs').Ground} ground
 * @returns {NodeJS.ProcessEnv}
 */
export function e2eEnvironment({ node, chromium }) {
  return {
    ...testEnvironment(node),
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
    ...('path' in chromium ? { LICENCE_DESK_TEST_CHROMIUM: chromium.path } : {}),
  };
}

/**
 * @param {import('../setup/electron.mjs').Runtime} electron
 * @returns {string | undefined}
 */
function whyNoElectron(electron) {
  if ('missing' in electron) return `no Electron runtime: ${electron.missing}`;
  if (!hasDisplay() && !hasXvfb()) return 'there is no display, and no Xvfb to make one';
  // A runtime handed in by environment drops root's rights itself where its owner wants that.
  if (isSandboxRefused() && !process.env['ELECTRON_OVERRIDE_DIST_PATH']) return 'for root, Electron has no sandbox';
  return undefined;
}

/**
 * @param {import('../setup/index.mjs').Ground} ground
 * @param {string} project
 * @returns {Promise<number>} how many tests the project would have run
 */
async function countTests(ground, project) {
  const words = ['test', ...configuration, '--list', '--reporter=json', `--project=${project}`];
  const env = { ...e2eEnvironment(ground), PLAYWRIGHT_JSON_OUTPUT_FILE: '' };
  const listed = await run(ground.node, [toolPath('@playwright/test', 'playwright'), ...words], { env, isQuiet: true });
  try {
    return countSpecs(JSON.parse(listed.output).suites);
  } catch {
    return 0;
  }
}

/**
 * @typedef {{ specs?: unknown[], suites?: ReportSuite[] }} ReportSuite
 * @param {ReportSuite[]} suites
 * @returns {number}
 */
function countSpecs(suites) {
  return suites.reduce((count, suite) => count + (suite.specs?.length ?? 0) + countSpecs(suite.suites ?? []), 0);
}

/** @returns {import('./tally.mjs').Tally} */
function readReport() {
  try {
    const { stats, errors } = JSON.parse(readFileSync(reportFile, 'utf8'));
    return {
      passed: stats.expected,
      // One that passed only at a second try has failed once.
      failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
      skipped: stats.skipped,
    };
  } catch {
    return nothing;
  }
}
