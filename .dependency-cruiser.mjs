/*
 * Which folder of src may import which, types included: see docs/architecture.md. `npm run check` goes by it.
 */

/** A folder may import from those that stand before it. */
const ORDER = [
  'vocabulary',
  'words',
  'log',
  'host/(?:host|per-host)',
  'scenario',
  'speech',
  'wakeword',
  'machine',
  'privacy',
  'app',
  'study',
  'report',
  'ui',
  'host/(?:node|browser)',
  'commands',
];

/** What some may not import although it stands before them. */
const CLOSED = {
  log: ['words'],
  scenario: ['words'],
  privacy: ['words'],
  ui: ['speech', 'wakeword'],
  'host/(?:node|browser)': ['report', 'study', 'ui'],
};

/** These run anywhere: what they need of the outside is handed to them. */
const CORE = ORDER.slice(0, ORDER.indexOf('study'));

const within = (folders) => `^src/(?:${folders.join('|')})[/.]`;

export default {
  forbidden: [
    ...ORDER.map((folder, rank) => ({
      name: `${folder} knows none of these`,
      severity: 'error',
      from: { path: within([folder]) },
      to: { path: `${within([...(CLOSED[folder] ?? []), ...ORDER.slice(rank + 1)])}|^src/[^/]+$` },
    })),
    {
      name: 'in a folder of the picture',
      severity: 'error',
      from: { path: '^src/.+/' },
      to: { path: '^src/.+/', pathNot: within(ORDER) },
    },
    {
      name: 'runs anywhere',
      severity: 'error',
      from: { path: within(CORE) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'runs anywhere',
      severity: 'error',
      from: { path: within(CORE) },
      to: { path: 'node_modules/onnxruntime-node/' },
    },
    { name: 'no circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'sources know no test and no script',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:test|scripts|bench)/' },
    },
    { name: 'scripts know no test', severity: 'error', from: { path: '^scripts/' }, to: { path: '^test/' } },
    {
      name: 'a test knows helpers, sources and scripts, and what stands beside it',
      severity: 'error',
      from: { path: '^(test/(?!helpers/).*)/[^/]+$' },
      to: { path: '^test/', pathNot: ['^test/helpers/', '^$1/[^/]+$'] },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules|^dist/' },
    preserveSymlinks: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
