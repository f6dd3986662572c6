import { nodeApplication } from '../../jest.preset.mjs';

export default {
  ...nodeApplication('api', import.meta.dirname),
  globalSetup: '<rootDir>/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/jest.global-teardown.mjs',
  testTimeout: 30_000,
};
