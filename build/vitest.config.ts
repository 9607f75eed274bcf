// The suites that run without a window: `.test.ts` in Node, `.test.tsx` (screens) in happy-dom.
// Never decides by a deadline: the time limits are only there to end a hung test.

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const suites = ['unit', 'store', 'sync', 'contract', 'security', 'faults', 'rules'];
const hungTestMs = 120_000;
const timeLimits = { testTimeout: hungTestMs, hookTimeout: hungTestMs, teardownTimeout: hungTestMs };

export default defineConfig({
  root,
  cacheDir: `${root}/out/vite-cache`,
  test: {
    projects: [
      ...suites.map((name) => ({
        root,
        test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node' as const, ...timeLimits },
      })),
      {
        root,
        plugins: [react()],
        test: { name: 'screens', include: ['tests/**/*.test.tsx'], environment: 'happy-dom' as const, ...timeLimits },
      },
    ],
  },
});
