import { pureLibrary } from '../../jest.preset.mjs';

export default pureLibrary('formatting', import.meta.dirname);
