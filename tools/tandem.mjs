// `npm run tandem -- <command>`: the command line of the product.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, ensureInstalled, root, runtimeEnvironment, runtimeNode } from './install.mjs';

ensureInstalled();
build('api');
const { status } = spawnSync(
  runtimeNode(),
  ['--enable-source-maps', path.join(root, 'dist/api/cli.mjs'), ...process.argv.slice(2)],
  {
    // File names are meant from where the command was typed.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...runtimeEnvironment(), TANDEM_DATA: path.resolve(root, process.env.TANDEM_DATA ?? '.data') },
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
