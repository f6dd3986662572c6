// Boundaries between projects and between the features of an app. Whatever is not allowed here is refused.

const libraries = [
  'formatting',
  'money',
  'accountability',
  'governance-figures',
  'budget-ledger',
  'approval-workflow',
  'spend-policy',
  'tool-discovery',
];

/** Which library may import which; `money` is below all of them. */
const libraryEdges = {
  formatting: [],
  money: [],
  accountability: ['money'],
  'governance-figures': [],
  'budget-ledger': ['money'],
  'spend-policy': ['money'],
  'approval-workflow': ['money', 'spend-policy'],
  'tool-discovery': ['money'],
};
/** Packages that a pure library may use; each one was argued for in docs/decisions. */
const libraryPackages = { 'tool-discovery': ['papaparse'] };

/** Which feature of the API may import which, always through the other's index.ts. */
export const featureEdges = {
  platform: [],
  audit: ['platform'],
  identity: ['platform', 'audit'],
  views: ['platform', 'audit', 'identity'],
  exports: ['platform', 'audit', 'identity'],
  'audit-trail': ['platform', 'audit', 'identity', 'exports', 'organisation'],
  organisation: ['platform', 'audit', 'identity'],
  registry: ['platform', 'audit', 'identity', 'exports', 'organisation'],
  budget: ['platform', 'audit', 'identity', 'exports', 'organisation', 'registry'],
  approvals: ['platform', 'audit', 'identity', 'exports', 'organisation', 'registry', 'budget'],
  discovery: ['platform', 'audit', 'identity', 'exports', 'organisation', 'registry', 'budget', 'approvals'],
  dashboards: ['platform', 'identity', 'exports'],
  notifications: ['platform', 'audit', 'identity', 'registry', 'approvals'],
  demo: [
    'platform',
    'audit',
    'identity',
    'organisation',
    'registry',
    'budget',
    'approvals',
    'discovery',
    'notifications',
  ],
};

const api = '^apps/api/src/';
const isSpec = '[.](spec|sample)[.]ts$|^apps/api/src/testing/|^libs/testing/';
const either = (names) => `(${names.join('|')})`;

const betweenFeatures = Object.entries(featureEdges).flatMap(([feature, allowed]) => [
  {
    name: `api-${feature}-edges`,
    comment: `The feature ${feature} may use ${allowed.join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `${api}${feature}/`, pathNot: isSpec },
    to: { path: `${api}[^/]+/`, pathNot: `${api}${either([feature, ...allowed])}/` },
  },
  {
    name: `api-${feature}-door`,
    comment: `From outside, only the index.ts of ${feature}.`,
    severity: 'error',
    // The command line is put together like the server itself: beside the features, from their parts.
    from: { path: `${api}[^/]+/`, pathNot: `${isSpec}|${api}(${feature}|command-line)/` },
    to: { path: `${api}${feature}/`, pathNot: `${api}${feature}/index[.]ts$` },
  },
]);

const pureLibraries = libraries.flatMap((library) => [
  {
    name: `lib-${library}-edges`,
    severity: 'error',
    from: { path: `^libs/${library}/src/` },
    to: { path: '^(libs|apps)/', pathNot: `^libs/${either([library, ...libraryEdges[library]])}/src/` },
  },
  {
    name: `lib-${library}-packages`,
    comment: 'Pure: no framework, no Node built-in, only the packages on the list.',
    severity: 'error',
    from: { path: `^libs/${library}/src/`, pathNot: '[.](spec|sample)[.]ts$' },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core', 'unknown'],
      pathNot: `node_modules/${either(['tslib', ...(libraryPackages[library] ?? [])])}/`,
    },
  },
]);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...betweenFeatures,
    ...pureLibraries,
    {
      name: 'library-door',
      comment:
        'A library is entered through its index.ts; the charts have a door of their own, since few pages carry them.',
      severity: 'error',
      from: { path: '^(libs/([^/]+)|apps/[^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index[.]ts$|^libs/ui/src/chart/index[.]ts$|^libs/$2/' },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      from: { path: '^(apps/web|libs/ui)/' },
      to: {
        path: 'node_modules/(@nestjs|typeorm|pg|pg-boss|fastify|@fastify)/|^apps/api/|^libs/(embedded-postgres|testing)/',
      },
    },
    {
      name: 'server-knows-no-web',
      severity: 'error',
      from: { path: '^(apps/api|libs/(embedded-postgres|testing))/' },
      to: { path: 'node_modules/@angular/|^apps/web/|^libs/(ui|api-client)/' },
    },
    {
      name: 'ui-is-presentational',
      severity: 'error',
      from: { path: '^libs/ui/src/' },
      to: { path: '^(apps|libs)/', pathNot: '^libs/(ui|money|formatting)/' },
    },
    {
      name: 'only-ui-knows-the-charts',
      severity: 'error',
      from: { pathNot: '^libs/ui/' },
      to: { path: 'node_modules/@swimlane/ngx-charts/' },
    },
    {
      name: 'web-features-apart',
      comment: 'On the web a feature imports the platform and libraries, never another feature.',
      severity: 'error',
      from: { path: '^apps/web/src/app/([^/]+)/', pathNot: '^apps/web/src/app/(shell|platform)/' },
      to: { path: '^apps/web/src/app/[^/]+/', pathNot: '^apps/web/src/app/($1|platform)/' },
    },
    {
      name: 'web-platform-below-features',
      severity: 'error',
      from: { path: '^apps/web/src/app/platform/' },
      to: { path: '^apps/web/src/app/[^/]+/', pathNot: '^apps/web/src/app/platform/' },
    },
    {
      name: 'testing-in-specs-only',
      severity: 'error',
      from: { path: '^(apps/(api|web)|libs)/', pathNot: isSpec },
      to: { path: '[.]sample[.]ts$|^libs/testing/|^apps/api/src/testing/|node_modules/(fast-check|@jest)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|libs/api-client/src)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
