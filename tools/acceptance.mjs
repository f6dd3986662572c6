// `npm run acceptance [-- <folder>]`: the built product on real published payments, compared with their control totals,
// and its vendor matching on hand-made labels. The folder is not part of the project; a missing one is a failure.
import fs from 'node:fs';
import path from 'node:path';
import { build, ensureInstalled, fail, root } from './install.mjs';

ensureInstalled();
const folder = path.resolve(
  process.env.INIT_CWD ?? root,
  process.argv[2] ?? process.env.TANDEM_ACCEPTANCE_DATA ?? path.join(root, '../shared/data'),
);
const needed = ['ledgers/control-totals.csv', 'vendor-match/labels.csv', 'vendor-match/context.csv'];
const missing = needed.find((name) => !fs.existsSync(path.join(folder, name)));
if (missing)
  fail(
    `The acceptance data is not there: ${path.join(folder, missing)} is missing. Name its folder: npm run acceptance -- <folder>`,
  );

build('api');
const { startProduct } = await import('./acceptance/product.mjs');
const { acceptLedgers } = await import('./acceptance/ledgers.mjs');
const { acceptMatching } = await import('./acceptance/matching.mjs');

const product = await startProduct();
let isAccepted;
try {
  const ledgers = await acceptLedgers(product, path.join(folder, 'ledgers'));
  const matching = await acceptMatching(product, path.join(folder, 'vendor-match'));
  isAccepted = ledgers && matching;
} finally {
  await product.stop();
}
console.log(isAccepted ? '\nAccepted.' : '\nNot accepted: see above.');
process.exit(isAccepted ? 0 : 1);
