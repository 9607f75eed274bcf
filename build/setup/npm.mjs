// Finds the machine's npm and runs it through a given Node; fetches packages as checked archives.
// Never goes through a shell, so that Windows needs no npm.cmd.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { say, toolsFolder } from './places.mjs';
import { isAtLeast } from './version.mjs';

const npmFloor = '11.0.0';
const ownNpm = {
  version: '11.19.1',
  integrity: 'sha512-ztsxKxt/kkIaAs+2i0GU6I+DRmUdrNasxTZKJe9TCdSjKxlhah/4r/hl5ygMD6XAg1qZ9c2TNomR4qgOydp10g==',
};

/** @typedef {{ cli: string, version: string }} Npm */

/** @returns {Npm} the npm that came with the running Node, or the first on the PATH */
function machineNpm() {
  const nodeFolder = dirname(process.execPath);
  const calledBy = process.env['npm_execpath'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => {
    const link = join(folder, 'npm');
    return [
      ...(process.platform !== 'win32' && existsSync(link) ? [realpathSync(link)] : []),
      join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ];
  });
  const candidates = [
    ...(calledBy ? [calledBy] : []),
    join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...onPath,
  ];
  const cli = candidates.find((candidate) => candidate.endsWith('npm-cli.js') && existsSync(candidate));
  if (!cli) throw new Error('npm was not found. Install Node with npm from https://nodejs.org, then run this again.');
  return { cli, version: npmVersion(cli) };
}

/**
 * The npm that reads our lock file as it was written: the machine's when it is new enough, else one of our own.
 * @param {string} node the Node that will run it
 * @returns {Npm}
 */
export function ensureNpm(node) {
  const machine = machineNpm();
  if (isAtLeast(machine.version, npmFloor)) return machine;
  const folder = join(toolsFolder, 'npm');
  const cli = join(folder, 'bin', 'npm-cli.js');
  if (!existsSync(cli) || npmVersion(cli) !== ownNpm.version) {
    say(`fetching npm ${ownNpm.version} (this machine has ${machine.version})`);
    fetchPackage({ name: 'npm', ...ownNpm }, folder, node);
  }
  return { cli, version: ownNpm.version };
}

/**
 * Fetches a package from the registry, checks it against the integrity written here, and unpacks it into a folder.
 * @param {{ name: string, version: string, integrity: string }} wanted
 * @param {string} folder
 * @param {string} node the Node that runs npm
 */
export function fetchPackage(wanted, folder, node = process.execPath) {
  mkdirSync(toolsFolder, { recursive: true });
  const work = mkdtempSync(join(toolsFolder, 'fetch-'));
  try {
    const packed = runNpm(machineNpm(), node, ['pack', `${wanted.name}@${wanted.version}`, '--silent'], work);
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (packed !== 0 || !archive) throw new Error(`${wanted.name} ${wanted.version} could not be fetched with npm.`);
    const digest = createHash('sha512')
      .update(readFileSync(join(work, archive)))
      .digest('base64');
    if (`sha512-${digest}` !== wanted.integrity) {
      throw new Error(`${wanted.name} ${wanted.version} is not what this project expects: its checksum differs.`);
    }
    // Windows has carried tar since 2018; relative names, since its tar takes "C:" for a host.
    const unpacked = spawnSync('tar', ['-xzf', archive], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
    if (unpacked.status !== 0) throw new Error(`${archive} could not be unpacked with tar.`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(work, 'package'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Runs npm to its end; its errors go to the terminal.
 * @param {Npm} npm
 * @param {string} node
 * @param {string[]} words
 * @param {string} cwd
 * @returns {number} its exit code
 */
export function runNpm(npm, node, words, cwd) {
  const path = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`;
  const done = spawnSync(node, [npm.cli, ...words], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: path },
  });
  return done.status ?? 1;
}

/**
 * @param {string} cli
 * @returns {string}
 */
function npmVersion(cli) {
  return JSON.parse(readFileSync(join(dirname(cli), '..', 'package.json'), 'utf8')).version;
}
