// A small tree in the shape of this one, for planting imports in: every folder, one module in each, and packages
// that hold nothing. Lies in the temporary folder; the checkout is never written to.

import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const packages = [
  ...['better-sqlite3', 'electron', 'hono', 'i18next', 'pdfmake', 'react', 'temporal-polyfill', 'zod'],
  '@hono/node-server',
];

const modules = [
  'build/tool.mjs',
  'main/compose.ts',
  'main/dispatch.ts',
  'main/documents/quote.ts',
  'main/hosts/browser/index.ts',
  'main/hosts/content-policy.ts',
  'main/hosts/electron/index.ts',
  'main/logger.ts',
  'main/portal/routes.ts',
  'main/services/orders.ts',
  'main/store/open.ts',
  'main/sync/pull.ts',
  'renderer/app/main.tsx',
  'renderer/features/accounts/list.tsx',
  'renderer/features/quotes/list.tsx',
  'shared/contract/requests.ts',
  'shared/domain/money.ts',
  'tests/builders.ts',
];

/** Creates the tree and gives its top folder. */
export function createTree(): string {
  const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'licence-desk-rules-')));
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
  write(top, 'package.json', JSON.stringify({ name: 'planted', type: 'module', dependencies }));
  for (const name of [...packages, 'undeclared']) {
    write(top, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(top, `node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  for (const module of modules) write(top, module, 'export const value = 1;\n');
  return top;
}

/** Writes a module that imports the others. Relative ones are given from the tree's top. */
export function plant(top: string, file: string, imported: readonly string[], kind: 'import' | 'import type'): void {
  const lines = imported.map((name, index) => {
    const isModule = /^(build|main|renderer|shared|tests)\//.test(name);
    const relative = path.posix.relative(path.posix.dirname(file), name);
    const specifier = isModule ? (relative.startsWith('.') ? relative : `./${relative}`) : name;
    return `${kind} * as used${index} from '${specifier}';\n`;
  });
  const uses = kind === 'import' ? imported.map((_, index) => `used${index}`).join(', ') : '';
  write(top, file, `${lines.join('')}export const all: unknown[] = [${uses}];\n`);
}

function write(top: string, file: string, text: string): void {
  const target = path.join(top, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
