import { pureLibrary } from '../../jest.preset.mjs';

export default pureLibrary('tool-discovery', import.meta.dirname);
