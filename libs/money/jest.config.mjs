import { pureLibrary } from '../../jest.preset.mjs';

export default pureLibrary('money', import.meta.dirname);
