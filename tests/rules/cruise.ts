// Runs dependency-cruiser with the project's own rules, as `npm test` does, over any tree.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolPath } from '../../build/run/tool.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  /** Paths of the modules that were read, from the tree's top. */
  readonly modules: readonly string[];
  readonly violations: readonly Violation[];
}

interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** What the rules say of the folders under a top folder. */
export function cruise(top: string, folders: readonly string[]): Cruise {
  const tool = toolPath('dependency-cruiser', 'depcruise');
  const rules = path.join(root, 'build/dependency-rules.mjs');
  const run = spawnSync(process.execPath, [tool, '--config', rules, '--output-type', 'json', ...folders], {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.stdout === '') throw new Error(`dependency-cruiser said: ${run.stderr}`);
  const report = JSON.parse(run.stdout) as Report;
  return {
    modules: report.modules.map(({ source }) => source),
    violations: report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
