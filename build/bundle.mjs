// Bundles main, preload and renderer into out/ with Vite. Run through build/build.mjs, under the right Node.
// Leaves out only what cannot be bundled: Electron, the native database add-on, and Node's own modules.

import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './setup/places.mjs';

const external = ['electron', 'better-sqlite3'];
// Electron 33, the oldest runtime that the app runs on.
const oldestNode = 'node20.18';
const oldestChrome = 'chrome130';

const mainEntries = {
  electron: 'main/hosts/electron/index.ts',
  browser: 'main/hosts/browser/index.ts',
  'sync-worker': 'main/sync/worker.ts',
  'portal-worker': 'main/portal/worker.ts',
  'storage-worker': 'main/store/storage-worker.ts',
  'document-worker': 'main/documents/document-worker.ts',
  'portal-cli': 'main/portal/cli.ts',
};

const mode = process.argv.includes('--production') ? 'production' : 'development';

/** @type {import('vite').InlineConfig} */
const common = {
  configFile: false,
  mode,
  root,
  publicDir: false,
  cacheDir: join(root, 'out', 'vite-cache'),
  logLevel: 'warn',
};

/**
 * What Node runs.
 * @param {{ input: Record<string, string>, folder: string, output: import('vite').Rolldown.OutputOptions }} target
 * @returns {Promise<unknown>}
 */
function buildForNode({ input, folder, output }) {
  const paths = Object.entries(input).map(([name, path]) => [name, join(root, path)]);
  return build({
    ...common,
    ssr: { target: 'node', noExternal: true, external },
    // The PDF library, which is CommonJS, asks for it; a module has none.
    define: { __dirname: 'import.meta.dirname' },
    build: {
      ssr: true,
      target: oldestNode,
      outDir: join(root, 'out', folder),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: { input: Object.fromEntries(paths), output },
    },
  });
}

await buildForNode({
  input: mainEntries,
  folder: 'main',
  // Flat, so that import.meta.url names the same folder in an entry and in what entries share.
  output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[name]-[hash].js' },
});

// `main/documents/font-files.ts` looks for them here. Their licence goes where they go.
const fonts = join(root, 'node_modules', '@expo-google-fonts', 'inter');
const fontFolder = join(root, 'out', 'main', 'fonts');
mkdirSync(fontFolder);
copyFileSync(join(fonts, 'LICENSE_FONT'), join(fontFolder, 'LICENSE'));
for (const weight of ['400Regular', '600SemiBold']) {
  copyFileSync(join(fonts, weight, `Inter_${weight}.ttf`), join(fontFolder, `Inter_${weight}.ttf`));
}

// A sandboxed preload can load one CommonJS file and nothing beside it.
await buildForNode({
  input: { index: 'main/hosts/electron/preload.ts' },
  folder: 'preload',
  output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
});

await build({
  ...common,
  root: join(root, 'renderer'),
  // Relative, so that it is the same under app:// and http://.
  base: './',
  plugins: [react()],
  build: {
    target: oldestChrome,
    outDir: join(root, 'out', 'renderer'),
    emptyOutDir: true,
    // The content policy allows no data: fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: mode === 'development',
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: join(root, 'renderer', 'index.html') },
  },
});
