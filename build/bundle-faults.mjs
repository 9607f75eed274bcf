// Bundles what the fault harness runs as processes of their own with Vite: the main-side program and the embedded
// portal, each behind its test-only entry. A bundle starts several
// times faster than its sources. `node build/bundle-faults.mjs FOLDER`, under the right Node.

import { join } from 'node:path';
import { build } from 'vite';
import { root } from './setup/places.mjs';

const entries = {
  desk: 'tests/faults/process/desk-entry.ts',
  'sync-worker': 'tests/faults/process/sync-worker-entry.ts',
  'storage-worker': 'main/store/storage-worker.ts',
  portal: 'tests/faults/process/portal-entry.ts',
};

/** @type {string} */
const folder = process.argv[2] ?? join(root, 'out', 'faults', 'bundle');
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
