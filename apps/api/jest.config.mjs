import { nodeApplication } from '../../jest.preset.mjs';

export default nodeApplication('api', import.meta.dirname);
