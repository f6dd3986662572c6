import { nodeApplication } from '../../jest.preset.mjs';

export default {
  ...nodeApplication('api-e2e', import.meta.dirname),
  globalSetup: '<rootDir>/../api/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/../api/jest.global-teardown.mjs',
  testTimeout: 60_000,
  // Each file starts a server process of its own.
  maxWorkers: 2,
};
