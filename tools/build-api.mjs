import { bundle } from './bundle.mjs';

await bundle({ main: 'apps/api/src/main.ts', openapi: 'apps/api/src/openapi.ts' }, 'dist/api');
