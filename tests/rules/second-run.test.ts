// A set-up checkout needs no setting up: the second run does nothing and says nothing.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './cruise.ts';

it('a second run of setup does no work and prints nothing', () => {
  const setUp = () => spawnSync(process.execPath, [path.join(root, 'build/setup.mjs')], { encoding: 'utf8' });
  setUp();
  const { status, stdout, stderr } = setUp();
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});
