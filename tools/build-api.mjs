import fs from 'node:fs/promises';
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
// Handed out as it is written, so that an auditor can read it.
await fs.copyFile(`${source}/audit/verify-trail.mjs`, 'dist/api/verify-trail.mjs');
