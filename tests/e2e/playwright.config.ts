// The same spec files in both hosts: Chromium through the browser host, and the real Electron.
// Run by build/test.mjs and build/e2e.mjs, which find the browsers and say what a machine has to leave out.

import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const chromium = process.env['LICENCE_DESK_TEST_CHROMIUM'];
const hungTestMs = 180_000;
const slowMachineMs = 30_000;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: fileURLToPath(new URL('../../out/reports/e2e', import.meta.url)),
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: hungTestMs,
  expect: { timeout: slowMachineMs },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    ...(chromium ? { launchOptions: { executablePath: chromium } } : {}),
  },
  projects: [
    { name: 'chromium', testIgnore: '**/electron-*.spec.ts' },
    // One window at a time: two would take the keyboard's focus from each other.
    { name: 'electron', workers: 1 },
  ],
});
