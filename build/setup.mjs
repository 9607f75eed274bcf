// `npm run setup`: installs what is missing in a fresh clone, and does nothing the second time.
// Plain Node from 18 on. `--again` retries a download that failed before.

import { setUp } from './setup/index.mjs';

try {
  await setUp({ isAgain: process.argv.includes('--again') });
} catch (error) {
  console.error(`setup: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
