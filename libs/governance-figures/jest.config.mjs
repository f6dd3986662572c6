import { pureLibrary } from '../../jest.preset.mjs';

export default pureLibrary('governance-figures', import.meta.dirname);
