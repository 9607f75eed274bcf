// Bundles what the fault harness runs as processes of their own with Vite: the main-side program and the embedded
// portal, each behind its test-only entry. A bundle starts several
// times faster than its sources. `node build/bundle-faults.mjs FOLDER [DEFECT.json]`, under the right Node: a planted
// defect is a list of `{ file, find, replace }`, applied to the sources on their way into the bundle.

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { root } from './setup/places.mjs';

const entries = {
  desk: 'tests/faults/process/desk-entry.ts',
  'sync-worker': 'tests/faults/process/sync-worker-entry.ts',
  'storage-worker': 'tests/faults/process/storage-worker-entry.ts',
  portal: 'tests/faults/process/portal-entry.ts',
};

/** @type {string} */
const folder = process.argv[2] ?? join(root, 'out', 'faults', 'bundle');
const paths = Object.entries(entries).map(([name, path]) => [name, join(root, path)]);

/**
 * @typedef {{ file: string, find: string, replace: string }} Replacement
 * @returns {import('vite').Plugin}
 */
function plantedDefect() {
  /** @type {Replacement[]} */
  const replacements = process.argv[3] === undefined ? [] : JSON.parse(readFileSync(process.argv[3], 'utf8'));
  const planted = new Set();
  return {
    name: 'planted-defect',
    enforce: 'pre',
    transform(code, id) {
      const file = relative(root, id).replaceAll('\\', '/');
      return replacements
        .filter((replacement) => replacement.file === file)
        .reduce((changed, replacement) => {
          const pieces = changed.split(replacement.find);
          if (pieces.length !== 2) throw new Error(`${file} has "${replacement.find}" ${pieces.length - 1} times`);
          planted.add(replacement);
          return pieces.join(replacement.replace);
        }, code);
    },
    buildEnd(error) {
      const missing = replacements.find((replacement) => !planted.has(replacement));
      if (error === undefined && missing !== undefined) throw new Error(`${missing.file} is not in the bundle`);
    },
  };
}

await build({
  configFile: false,
  mode: 'production',
  root,
  publicDir: false,
  cacheDir: join(root, 'out', 'vite-cache'),
  logLevel: 'warn',
  plugins: [plantedDefect()],
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node22',
    outDir: folder,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(paths),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[name]-[hash].js' },
    },
  },
});
