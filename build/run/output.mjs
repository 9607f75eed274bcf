// Brings out/ up to date with the sources. Does nothing when it is.

import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { isBuilt, markBuilt, markUnbuilt } from './sources.mjs';
import { run, toolEnvironment } from './tool.mjs';

/**
 * @param {{ node: string, isProduction?: boolean, isForced?: boolean }} options
 * @returns {Promise<boolean>} whether out/ now is what the sources say
 */
export async function ensureOutput({ node, isProduction = false, isForced = false }) {
  const mode = isProduction ? 'production' : 'development';
  if (!isForced && isBuilt(mode)) return true;
  console.log('Building the app …');
  markUnbuilt();
  const words = [join(root, 'build', 'bundle.mjs'), ...(isProduction ? ['--production'] : [])];
  const env = { ...toolEnvironment(node), NODE_ENV: 'production' };
  const { exitCode } = await run(node, words, { env });
  if (exitCode !== 0) return false;
  markBuilt(mode);
  return true;
}
