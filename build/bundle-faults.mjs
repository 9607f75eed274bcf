// Bundles what the fault harness runs as processes of their own into out/faults with Vite: the main-side program and
// the embedded portal, each behind its test-only entry. One file starts several times faster than its sources.

import { join } from 'node:path';
import { build } from 'vite';
import { root } from './setup/places.mjs';

const entries = {
  desk: 'tests/faults/process/desk-entry.ts',
  'sync-worker': 'tests/faults/process/sync-worker-entry.ts',
  portal: 'tests/faults/process/portal-entry.ts',
};

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function bundleFaults(folder = join(root, 'out', 'faults')) {
  const paths = Object.entries(entries).map(([name, path]) => [name, join(root, path)]);
  await build({
    configFile: false,
    mode: 'production',
    root,
    publicDir: false,
    cacheDir: join(root, 'out', 'vite-cache'),
    logLevel: 'warn',
    ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: Object.fromEntries(paths),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[name]-[hash].js' },
      },
    },
  });
}

await bundleFaults();
