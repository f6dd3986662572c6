import { pureLibrary } from '../../jest.preset.mjs';

export default pureLibrary('spend-policy', import.meta.dirname);
