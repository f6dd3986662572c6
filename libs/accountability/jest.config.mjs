import { pureLibrary } from '../../jest.preset.mjs';

export default pureLibrary('accountability', import.meta.dirname);
