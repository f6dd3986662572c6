import { nodeApplication } from '../../jest.preset.mjs';

export default nodeApplication('embedded-postgres', import.meta.dirname);
