// `npm run quality [-- <part> … --write --only budgets --themes dark --data <folder>]`: how good the built product is in a
// browser, as one table with targets. Ends with 1 when something is beyond its target.
import path from 'node:path';
import { findBrowser } from '../apps/web-e2e/find-browser.mjs';
import { build, ensureInstalled, fail, root } from './install.mjs';

ensureInstalled();
build('api', 'web');
const { bundle } = await import('./bundle.mjs');
const folder = path.join(root, 'dist', 'quality');
await bundle({ quality: path.join(root, 'apps/web-e2e/src/quality/quality.ts') }, folder);
const { default: startDatabase } = await import('../apps/api/jest.global-setup.mjs');
const { default: stopDatabase } = await import('../apps/api/jest.global-teardown.mjs');
const { measureQuality } = await import(path.join(folder, 'quality.mjs'));

process.env.TANDEM_TEST_BROWSER = JSON.stringify(await findBrowser());
await startDatabase();
let status;
try {
  status = await measureQuality(process.argv.slice(2));
} catch (error) {
  await stopDatabase();
  fail(String(error));
}
await stopDatabase();
process.exit(status);
