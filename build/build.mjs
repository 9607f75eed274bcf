// `npm run build`: bundles the app into out/. `--production` leaves out what only developers see.

import { ensureOutput } from './run/output.mjs';
import { setUp } from './setup/index.mjs';

const { node } = await setUp();
const isProduction = process.argv.includes('--production');
if (!(await ensureOutput({ node, isProduction, isForced: true }))) process.exitCode = 1;
