// The suites that run without a window: `.test.ts` in Node, `.test.tsx` (screens) in happy-dom.
// Never decides by a deadline: the time limits are only there to end a hung test.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const withoutSuite = ['e2e', 'bench', 'fixtures'];
// Every other folder is a suite, so that none is forgotten.
const suites = readdirSync(`${root}/tests`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !withoutSuite.includes(entry.name))
  .map((entry) => entry.name);
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
