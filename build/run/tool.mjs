// Runs the project's tools under the right Node, with the terminal handed through.
// Never goes through a shell or node_modules/.bin, so that it is the same on Windows.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../setup/places.mjs';

/**
 * The file behind a package's command.
 * @param {string} packageName
 * @param {string} [command] where a package has several
 * @returns {string}
 */
export function toolPath(packageName, command = packageName.replace(/^@[^/]+\//, '')) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * The environment in which every tool, and what it starts, finds the right Node first.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, isQuiet?: boolean }} [options] quiet keeps the output back instead of showing it
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export function run(command, words, { env = process.env, isQuiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: root,
      env,
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const end = () => child.kill('SIGTERM');
    process.once('SIGTERM', end);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      process.removeListener('SIGTERM', end);
      resolve({ exitCode: exitCode ?? 1, output });
    });
  });
}
