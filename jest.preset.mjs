// What every Jest project shares. A project's own jest.config.mjs is a call of one of these.
import fs from 'node:fs';

const root = import.meta.dirname;
const { paths } = JSON.parse(fs.readFileSync(`${root}/tsconfig.base.json`, 'utf8')).compilerOptions;

const moduleNameMapper = {
  ...Object.fromEntries(Object.entries(paths).map(([name, [file]]) => [`^${name}$`, `${root}/${file.slice(2)}`])),
  // The build gives a picture an address; nothing in a test fetches it.
  '\\.svg$': `${root}/jest.picture.cjs`,
};

const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2024',
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  },
];

/** The ES-module-only packages of the API; Jest runs CommonJS, so SWC turns them into it. */
const esmOnly = [
  '@nestjs',
  'content-disposition',
  'cookie',
  'mime',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  'load-esm',
  'pg-boss',
  'serialize-error',
  'non-error',
  'type-fest',
];

/** Pure libraries: no framework, no mocks, milliseconds. */
export const pureLibrary = (name, rootDir) => ({
  displayName: name,
  rootDir,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transform: { '^.+\\.ts$': swc({ syntax: 'typescript' }) },
  moduleNameMapper,
});

/** Node applications: decorators with metadata, ES-module-only packages transformed. */
export const nodeApplication = (name, rootDir) => ({
  displayName: name,
  rootDir,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper,
});

export { moduleNameMapper };
