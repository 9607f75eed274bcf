// Who may import what: the table of docs/architecture.md as dependency-cruiser rules, and nothing beside it.
// A folder without a row may import nothing at all, so that a new one must be thought about here.

const app = ['zod', 'temporal-polyfill'];

/**
 * Names are paths from the top; `folders` and `packages` are all that a row may import beside itself.
 * `isNode` allows Node's own modules.
 * @typedef {{ name: string, path: string, folders: string[], packages: string[], isNode: boolean }} Row
 * @type {Row[]}
 */
export const rows = [
  {
    name: 'shared',
    path: '^shared/',
    folders: [],
    packages: [...app, 'dinero.js', 'ibantools', 'jsvat-next', 'i18n-iso-countries', 'postcode-validator'],
    isNode: false,
  },
  {
    name: 'main/store',
    path: '^main/store/',
    folders: ['^shared/'],
    packages: [...app, 'better-sqlite3'],
    isNode: true,
  },
  { name: 'main/sync', path: '^main/sync/', folders: ['^shared/', '^main/store/'], packages: app, isNode: true },
  {
    name: 'main/documents',
    path: '^main/documents/',
    folders: ['^shared/'],
    packages: [...app, 'pdfmake', 'papaparse', 'write-excel-file'],
    isNode: true,
  },
  {
    name: 'main/portal',
    path: '^main/portal/',
    folders: ['^shared/'],
    packages: [
      ...app,
      'hono',
      '@hono/node-server',
      '@hono/zod-openapi',
      '@asteasolutions/zod-to-openapi',
      'better-sqlite3',
      'pg',
    ],
    isNode: true,
  },
  {
    name: 'main/services',
    path: '^main/services/',
    folders: ['^shared/', '^main/store/', '^main/documents/'],
    packages: app,
    isNode: true,
  },
  {
    name: 'main/dispatch.ts',
    path: '^main/dispatch\\.ts$',
    folders: ['^shared/contract/'],
    packages: app,
    isNode: false,
  },
  { name: 'main/logger.ts', path: '^main/logger\\.ts$', folders: [], packages: [], isNode: false },
  {
    name: 'main/compose.ts',
    path: '^main/compose[^/]*\\.ts$',
    folders: ['^shared/', '^main/(?!hosts/)'],
    packages: app,
    isNode: true,
  },
  {
    name: 'main/hosts/electron',
    path: '^main/hosts/electron/',
    folders: ['^shared/', '^main/(?!hosts/browser/)'],
    packages: [...app, 'electron', 'electron-log', 'electron-updater'],
    isNode: true,
  },
  {
    name: 'main/hosts/browser',
    path: '^main/hosts/browser/',
    folders: ['^shared/', '^main/(?!hosts/electron/)'],
    packages: [...app, 'hono', '@hono/node-server'],
    isNode: true,
  },
  // What both hosts need in the same way, such as the content policy.
  {
    name: 'main/hosts',
    path: '^main/hosts/[^/]+\\.ts$',
    folders: ['^shared/', '^main/logger'],
    packages: [],
    isNode: true,
  },
  {
    name: 'renderer',
    path: '^renderer/',
    folders: ['^shared/'],
    packages: [
      ...app,
      'react',
      'react-dom',
      'react-aria-components',
      '@internationalized/date',
      'lucide-react',
      'wouter',
      'zustand',
      '@tanstack/react-query',
      'react-hook-form',
      '@hookform/resolvers',
      'i18next',
      'react-i18next',
      '@fontsource-variable/inter',
    ],
    isNode: false,
  },
];

/** @param {string} name */
const packagePath = (name) => `(^|/)node_modules/(@types/)?${name.replace('.', '\\.')}/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbiddenByRow = rows.flatMap(({ name, path, folders, packages, isNode }) => [
  {
    name: `${name}: only what its row allows`,
    severity: 'error',
    from: { path },
    to: {
      pathNot: [path, ...folders, ...packages.map(packagePath)],
      dependencyTypesNot: ['core'],
      couldNotResolve: false,
    },
  },
  ...(isNode
    ? []
    : [
        {
          name: `${name}: not Node`,
          severity: /** @type {const} */ ('error'),
          from: { path },
          to: { dependencyTypes: [/** @type {const} */ ('core')] },
        },
      ]),
]);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...forbiddenByRow,
    {
      name: 'every folder has a row',
      severity: 'error',
      from: { path: '^(main|shared|renderer)/', pathNot: rows.map(({ path }) => path) },
      to: { path: '.' },
    },
    {
      name: 'a feature never imports another feature',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'what features share never imports a feature',
      severity: 'error',
      from: { path: '^renderer/(design|forms|host|overview|state)/' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'build stands alone',
      severity: 'error',
      from: { path: '^build/' },
      to: { path: '^(main|shared|renderer|tests)/' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(main|shared|renderer)/',
        pathNot: ['\\.d\\.ts$', '^main/(sync|portal)/worker\\.ts$', '^main/documents/document-worker\\.ts$'],
      },
      to: {},
    },
    { name: 'everything resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'packages are declared',
      severity: 'error',
      from: { path: '^(main|shared|renderer|build|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    // An import of types is an import: the table is about knowledge, not about bytes.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['main', 'types'],
    },
  },
};
