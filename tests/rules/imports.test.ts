// The table "who may import what" is kept: each planted violation is seen and refused, what the table allows is not,
// and the real run reads every module (a checker that reads none passes silently).

import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruise, root, type Cruise } from './cruise.ts';
import { createTree, plant } from './planted-tree.ts';

const folders = ['main', 'renderer', 'shared', 'build', 'tests'];

/** [importing folder, imported, as dependency-cruiser names it where that differs] */
const refused: readonly (readonly [folder: string, imported: string, resolved?: string])[] = [
  ['shared/domain', 'main/store/open.ts'],
  ['shared/domain', 'renderer/app/main.tsx'],
  ['shared/domain', 'node:fs', 'fs'],
  ['shared/domain', 'react', 'node_modules/react/index.js'],
  ['main/store', 'main/sync/pull.ts'],
  ['main/store', 'hono', 'node_modules/hono/index.js'],
  ['main/sync', 'main/services/orders.ts'],
  ['main/sync', 'better-sqlite3', 'node_modules/better-sqlite3/index.js'],
  ['main/documents', 'main/store/open.ts'],
  ['main/documents', 'main/services/orders.ts'],
  ['main/portal', 'main/store/open.ts'],
  ['main/portal', 'main/logger.ts'],
  ['main/portal', 'electron', 'node_modules/electron/index.js'],
  ['main/services', 'main/sync/pull.ts'],
  ['main/services', 'main/portal/routes.ts'],
  ['main/services', 'better-sqlite3', 'node_modules/better-sqlite3/index.js'],
  ['main/hosts/electron', 'main/hosts/browser/index.ts'],
  ['main/hosts/electron', 'renderer/app/main.tsx'],
  ['main/hosts/browser', 'electron', 'node_modules/electron/index.js'],
  ['main/hosts/browser', 'main/hosts/electron/index.ts'],
  ['main/hosts', 'main/compose.ts'],
  ['main/elsewhere', 'shared/domain/money.ts'],
  ['renderer/app', 'main/dispatch.ts'],
  ['renderer/app', 'node:path', 'path'],
  ['renderer/app', 'electron', 'node_modules/electron/index.js'],
  ['renderer/features/accounts', 'renderer/features/quotes/list.tsx'],
  ['renderer/forms', 'renderer/features/accounts/list.tsx'],
  ['build', 'main/compose.ts'],
  ['shared/domain', 'tests/builders.ts'],
  ['main/store', 'tests/builders.ts'],
  ['renderer/app', 'tests/builders.ts'],
  ['build', 'tests/builders.ts'],
  ['main/services', 'undeclared', 'node_modules/undeclared/index.js'],
  ['main/services', 'main/services/missing.ts', './missing.ts'],
];

const refusedInFiles: readonly (readonly [file: string, imported: string, resolved?: string])[] = [
  ['main/dispatch.ts', 'main/services/orders.ts'],
  ['main/dispatch.ts', 'shared/domain/money.ts'],
  ['main/compose.ts', 'main/hosts/electron/index.ts'],
  ['main/compose.ts', 'electron', 'node_modules/electron/index.js'],
  ['main/logger.ts', 'main/store/open.ts'],
];

const allowed: readonly (readonly [folder: string, imported: readonly string[]])[] = [
  ['shared/domain', ['shared/contract/requests.ts', 'zod', 'temporal-polyfill']],
  ['main/store', ['shared/domain/money.ts', 'better-sqlite3', 'node:fs']],
  ['main/sync', ['shared/domain/money.ts', 'main/store/open.ts']],
  ['main/documents', ['shared/domain/money.ts', 'pdfmake']],
  ['main/portal', ['shared/domain/money.ts', 'hono', '@hono/node-server', 'better-sqlite3']],
  ['main/services', ['shared/domain/money.ts', 'main/store/open.ts', 'main/documents/quote.ts']],
  ['main/hosts/electron', ['main/store/open.ts', 'shared/domain/money.ts', 'electron']],
  ['main/hosts/browser', ['main/store/open.ts', 'shared/domain/money.ts', 'hono', 'main/hosts/content-policy.ts']],
  ['renderer/features/accounts', ['shared/contract/requests.ts', 'renderer/features/accounts/list.tsx', 'react']],
  ['tests', ['main/store/open.ts', 'renderer/app/main.tsx', 'shared/domain/money.ts', 'electron', 'better-sqlite3']],
];

describe('an import that the table does not allow', () => {
  let seen: Cruise;
  let top: string;

  beforeAll(() => {
    top = createTree();
    refused.forEach(([folder, imported], index) => {
      plant(top, `${folder}/refused-${index}.ts`, [imported], 'import');
      plant(top, `${folder}/refused-type-${index}.ts`, [imported], 'import type');
    });
    for (const [index, [folder, imported]] of allowed.entries()) {
      plant(top, `${folder}/allowed-${index}.ts`, imported, 'import');
    }
    for (const file of new Set(refusedInFiles.map(([planted]) => planted))) {
      const imported = refusedInFiles.filter(([planted]) => planted === file).map(([, name]) => name);
      plant(top, file, imported, 'import');
    }
    plant(top, 'shared/domain/first.ts', ['shared/domain/second.ts'], 'import');
    plant(top, 'shared/domain/second.ts', ['shared/domain/first.ts'], 'import');
    plant(top, 'shared/domain/lonely.ts', [], 'import');
    seen = cruise(top, folders);
  });

  afterAll(() => rmSync(top, { recursive: true, force: true }));

  it.each(refused.map((row, index) => [...row.slice(0, 2), index] as [string, string, number]))(
    'in %s of %s is refused, and so is one of its types',
    (folder, imported, index) => {
      const resolved = refused[index]?.[2] ?? imported;
      for (const name of [`refused-${index}`, `refused-type-${index}`]) {
        expect(seen.violations).toContainEqual(expect.objectContaining({ from: `${folder}/${name}.ts`, to: resolved }));
      }
    },
  );

  it.each(refusedInFiles)('in %s of %s is refused', (file, imported, resolved = imported) => {
    expect(seen.violations).toContainEqual({ rule: `${file}: only what its row allows`, from: file, to: resolved });
  });

  it('is refused in a circle, and a module that nobody uses is found', () => {
    expect(seen.violations.filter(({ rule }) => rule === 'no cycles').map(({ from }) => from)).toContain(
      'shared/domain/first.ts',
    );
    expect(seen.violations).toContainEqual(
      expect.objectContaining({ rule: 'no orphans', from: 'shared/domain/lonely.ts' }),
    );
  });

  it.each(allowed.map(([folder], index) => [folder, index] as const))(
    'does not stop what the table allows in %s',
    (folder, index) => {
      expect(seen.violations.filter(({ from }) => from === `${folder}/allowed-${index}.ts`)).toEqual([]);
    },
  );
});

describe('the real run', () => {
  it('reads every module of every folder', () => {
    const onDisk = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
        .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
    );
    const { modules } = cruise(root, folders);
    expect(onDisk.length).toBeGreaterThan(50);
    expect(onDisk.filter((file) => !modules.includes(file))).toEqual([]);
  });
});
