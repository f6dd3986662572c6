import { nodeApplication } from '../../jest.preset.mjs';

export default {
  ...nodeApplication('web-e2e', import.meta.dirname),
  globalSetup: '<rootDir>/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/../api/jest.global-teardown.mjs',
  testTimeout: 90_000,
  // Two browsers on two cores would only wait for each other.
  maxWorkers: 1,
};
