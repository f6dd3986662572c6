import { nodeApplication } from '../jest.preset.mjs';

export default {
  ...nodeApplication('tools', import.meta.dirname),
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testTimeout: 60_000,
};
