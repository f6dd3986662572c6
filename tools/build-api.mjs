import { bundle } from './bundle.mjs';

await bundle({ main: 'apps/api/src/main.ts' }, 'dist/api');
