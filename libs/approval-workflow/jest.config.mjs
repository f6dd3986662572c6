import { pureLibrary } from '../../jest.preset.mjs';

export default pureLibrary('approval-workflow', import.meta.dirname);
