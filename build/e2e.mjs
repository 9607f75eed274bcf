// `npm run e2e -- …`: Playwright with words of its own (`--project=electron`, `-g text`), over a fresh build.

import { ensureOutput } from './run/output.mjs';
import { setUp } from './setup/index.mjs';
import { leftOutProjects, runPlaywright } from './test/e2e.mjs';

const ground = await setUp({ isChromiumNeeded: true });
for (const { project, reason } of leftOutProjects(ground)) console.log(`Cannot run here: ${project} (${reason})`);
const isReady = await ensureOutput({ node: ground.node });
process.exitCode = isReady ? await runPlaywright(ground, process.argv.slice(2)) : 1;
