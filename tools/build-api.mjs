import { bundle } from './bundle.mjs';

const source = 'apps/api/src';
await bundle(
  {
    main: `${source}/main.ts`,
    cli: `${source}/cli.ts`,
    'read-payments-worker': `${source}/discovery/imports/read-payments.worker.ts`,
  },
  'dist/api',
);
