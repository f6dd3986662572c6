import presets from 'jest-preset-angular/presets/index.js';
import { moduleNameMapper } from '../../jest.preset.mjs';

export default {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  displayName: 'web',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
  // These packages are ES modules only; Jest runs CommonJS, so they are transformed too.
  transformIgnorePatterns: ['/node_modules/(?!(.*\\.mjs$|@jsverse/|d3-|internmap|@angular/))'],
  moduleNameMapper,
};
