// Runs the browser host, and opens its address in a Chromium app window when asked to.
// The window and the host end together. Knows nothing of what the app does.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../setup/places.mjs';
import { isSandboxRefused } from './display.mjs';
import { toolEnvironment } from './tool.mjs';

/**
 * @param {{ node: string, words: string[], chromium: string | undefined }} options without a Chromium nothing is opened
 * @returns {Promise<number>} the host's exit code
 */
export function runBrowserHost({ node, words, chromium }) {
  const hostWords = [...words.filter((word) => word !== '--no-open'), '--no-open'];
  const host = spawn(node, [join(root, 'out', 'main', 'browser.js'), ...hostWords], {
    cwd: root,
    env: toolEnvironment(node),
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  /** @type {(() => void) | undefined} */
  let closeWindow;
  createInterface({ input: host.stdout }).on('line', (line) => {
    console.log(line);
    const address = /^Licence Desk is at (http:\/\/\S+)$/.exec(line)?.[1];
    if (address && chromium && !closeWindow) closeWindow = openWindow(chromium, address, () => host.kill('SIGTERM'));
  });
  // Ctrl+C reaches the host from the terminal as well; it closes its files, and then we end with it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => host.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    host.on('error', reject);
    host.on('close', (exitCode, signal) => {
      closeWindow?.();
      resolve(exitCode ?? (signal === 'SIGTERM' ? 0 : 1));
    });
  });
}

/**
 * An app window with a profile of its own, so that it stays our child and leaves nothing behind.
 * @param {string} chromium
 * @param {string} address
 * @param {() => void} onClosed
 * @returns {() => void} closes it
 */
function openWindow(chromium, address, onClosed) {
  const profile = mkdtempSync(join(tmpdir(), 'licence-desk-window-'));
  const words = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,800',
    '--no-first-run',
    '--no-default-browser-check',
    ...(isSandboxRefused() ? ['--no-sandbox'] : []),
  ];
  const window = spawn(chromium, words, { stdio: 'ignore' });
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  window.on('error', (error) => {
    removeProfile();
    console.error(`The window could not be opened (${error.message}). Open the address above in a browser.`);
  });
  window.on('exit', () => {
    removeProfile();
    onClosed();
  });
  return () => window.kill();
}
