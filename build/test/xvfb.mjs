// A display of our own for Electron's windows on a Linux machine that has none.
// Starts Xvfb itself: xvfb-run would lock out a runtime that drops to another user.

import { spawn, spawnSync } from 'node:child_process';

/** @returns {boolean} whether this machine has Xvfb */
export function hasXvfb() {
  return spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;
}

/** @returns {Promise<{ display: string, stop: () => void }>} */
export function startXvfb() {
  // Xvfb chooses a free number and writes it to the descriptor that it is told.
  const words = ['-displayfd', '3', '-ac', '-nolisten', 'tcp', '-screen', '0', '1920x1200x24'];
  const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => server.kill();
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (exitCode) => reject(new Error(`Xvfb ended with ${exitCode}`)));
    server.stdio[3]?.once('data', (number) => resolve({ display: `:${String(number).trim()}`, stop }));
  });
}
