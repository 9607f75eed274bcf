// Sets a fresh clone up for `npm start` and `npm test`: installs what is missing, says so, and finds what is there.
// On a second run it does nothing and says nothing.

import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureNode } from './node.mjs';

/**
 * @typedef {object} Ground what the machine offers once it is set up
 * @property {string} node the path of a Node from 22.14 on
 * @property {import('./electron.mjs').Runtime} electron
 * @property {import('./electron.mjs').Runtime} chromium
 */

/**
 * @param {{ isAgain?: boolean, isChromiumNeeded?: boolean }} [options] `isAgain` tries failed downloads once more;
 *   `isChromiumNeeded` wants a Chromium even where there is Electron
 * @returns {Promise<Ground>}
 */
export async function setUp({ isAgain = false, isChromiumNeeded = false } = {}) {
  const node = ensureNode();
  ensureDependencies(node);
  const electron = await ensureElectron({ node, isAgain });
  const chromium =
    'path' in electron && !isChromiumNeeded ? { missing: 'not needed beside Electron' } : ensureChromium({ isAgain });
  return { node, electron, chromium };
}
