// Runs a TypeScript file of ours, or with `--tool` a package's command, under a Node that can, whatever Node npm has.
// `npm run portal` and `npm run format` stand on it.

import { join } from 'node:path';
import { run, toolEnvironment, toolPath } from './run/tool.mjs';
import { setUp } from './setup/index.mjs';
import { typeScriptOptions } from './setup/node.mjs';
import { root } from './setup/places.mjs';

const { node } = await setUp();
const [first = '', ...rest] = process.argv.slice(2);
const [tool = '', ...toolWords] = rest;
const words =
  first === '--tool' ? [toolPath(tool), ...toolWords] : [...typeScriptOptions(node), join(root, first), ...rest];
// The child gets Ctrl+C from the terminal as well, and decides when it is done.
process.on('SIGINT', () => {});
process.exitCode = (await run(node, words, { env: toolEnvironment(node) })).exitCode;
