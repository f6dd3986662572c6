import { pureLibrary } from '../../jest.preset.mjs';

export default pureLibrary('budget-ledger', import.meta.dirname);
