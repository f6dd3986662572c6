// `npm run governance-model [-- <commands> <seed>]`: the product over HTTP against a second telling of its rules.
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const folder = path.join(root, 'dist', 'governance-model');
await bundle({ histories: path.join(root, 'apps/api/src/testing/governance/histories.ts') }, folder);
const { default: startDatabase } = await import('../apps/api/jest.global-setup.mjs');
const { default: stopDatabase } = await import('../apps/api/jest.global-teardown.mjs');
const { liveThrough } = await import(path.join(folder, 'histories.mjs'));

const [commands = 10_000, seed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);
await startDatabase();
const began = Date.now();
try {
  const { commands: sent, histories, accepted, refused, difference } = await liveThrough({ commands, seed });
  console.log(
    `${sent} commands in ${histories} histories, seed ${seed}: ${accepted} accepted, ${refused} refused, ` +
      `${difference ? 'one not as the model says' : 'as the model says'}. ${((Date.now() - began) / 1000).toFixed(1)} s.`,
  );
  if (difference) console.error(`DIFFERENT: ${difference}`);
  process.exitCode = difference ? 1 : 0;
} finally {
  await stopDatabase();
}
process.exit();
