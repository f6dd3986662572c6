// `npm run contact-sheet [-- --only budgets,spend --themes light --languages es --widths 320 --data <folder>]`: pictures of
// every screen of the built product, side by side, in the folder `contact-sheet`.
import path from 'node:path';
import { findBrowser } from '../apps/web-e2e/find-browser.mjs';
import { build, ensureInstalled, fail, root } from './install.mjs';

ensureInstalled();
build('api', 'web');
const { bundle } = await import('./bundle.mjs');
const folder = path.join(root, 'dist', 'contact-sheet');
await bundle({ 'contact-sheet': path.join(root, 'apps/web-e2e/src/contact-sheet/contact-sheet.ts') }, folder);
const { contactSheet } = await import(path.join(folder, 'contact-sheet.mjs'));

process.env.TANDEM_TEST_BROWSER = JSON.stringify(await findBrowser());
try {
  process.exit(await contactSheet(process.argv.slice(2)));
} catch (error) {
  fail(String(error));
}
