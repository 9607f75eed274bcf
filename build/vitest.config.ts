// The suites that run without a window. A `.test.tsx` file runs in happy-dom, every other one in Node.
// Never decides by a deadline: the time limits are only there to end a hung test.

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const suites = ['unit', 'store', 'sync', 'contract', 'faults', 'rules'];
const hungTestMs = 120_000;

export default defineConfig({
  root,
  cacheDir: `${root}/out/vite-cache`,
  test: {
    projects: suites.flatMap((suite) => [
      {
        root,
        test: {
          name: suite,
          include: [`tests/${suite}/**/*.test.ts`],
          environment: 'node',
          testTimeout: hungTestMs,
          hookTimeout: hungTestMs,
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          name: `${suite} (screens)`,
          include: [`tests/${suite}/**/*.test.tsx`],
          environment: 'happy-dom',
          testTimeout: hungTestMs,
          hookTimeout: hungTestMs,
        },
      },
    ]),
  },
});
