// `npm start`: sets up, builds when the sources are newer, and opens the app: in Electron, or without its runtime in
// the browser host with a Chromium app window. Arguments are passed on; `--host=browser` and `--host=electron` choose.

import { runBrowserHost } from './run/browser-host.mjs';
import { hasDisplay, isSandboxRefused } from './run/display.mjs';
import { ensureOutput } from './run/output.mjs';
import { run } from './run/tool.mjs';
import { setUp } from './setup/index.mjs';
import { root } from './setup/places.mjs';

const words = process.argv.slice(2);
const hostAsked = words.find((word) => word.startsWith('--host='))?.slice('--host='.length);
const appWords = words.filter((word) => !word.startsWith('--host='));
const isOpening = !appWords.includes('--no-open');

try {
  if (hostAsked !== undefined && hostAsked !== 'browser' && hostAsked !== 'electron') {
    throw new Error(`There is no host "${hostAsked}": use --host=browser or --host=electron.`);
  }
  const ground = await setUp({ isChromiumNeeded: hostAsked === 'browser' && isOpening });
  if (!(await ensureOutput({ node: ground.node }))) throw new Error('The app could not be built: see above.');
  process.exitCode = await (hostAsked === 'browser' ? startBrowserHost(ground) : startElectron(ground));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/**
 * @param {import('./setup/index.mjs').Ground} ground
 * @returns {Promise<number>}
 */
async function startElectron(ground) {
  if ('missing' in ground.electron) {
    if (hostAsked === 'electron') throw new Error(`There is no Electron runtime: ${ground.electron.missing}.`);
    console.log(`There is no Electron runtime (${ground.electron.missing}): using the browser host instead.`);
    return startBrowserHost(ground);
  }
  if (!hasDisplay()) {
    const advice = 'Start it from a desktop session, or with `xvfb-run -a npm start`';
    if (hostAsked === 'electron') throw new Error(`There is no display for Electron's window. ${advice}.`);
    console.log(`There is no display for Electron's window. ${advice}. Using the browser host instead.`);
    return startBrowserHost(ground);
  }
  // A runtime handed in by environment drops root's rights itself where its owner wants that.
  const isUnsandboxed = isSandboxRefused() && !process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (isUnsandboxed) console.log('Running as root, for whom Chromium has no sandbox: better start it as another user.');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  process.on('SIGINT', () => {});
  const electronWords = [...(isUnsandboxed ? ['--no-sandbox'] : []), root, ...appWords];
  return (await run(ground.electron.path, electronWords, { env })).exitCode;
}

/**
 * @param {import('./setup/index.mjs').Ground} ground
 * @returns {Promise<number>}
 */
function startBrowserHost({ node, chromium }) {
  const isWindowPossible = isOpening && hasDisplay() && 'path' in chromium;
  if (isOpening && !isWindowPossible) {
    const reason = 'missing' in chromium ? chromium.missing : 'there is no display';
    console.log(`No window can be opened (${reason}): open the address below in a browser.`);
  }
  return runBrowserHost({ node, words: appWords, chromium: isWindowPossible ? chromium.path : undefined });
}
