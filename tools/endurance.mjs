// `npm run endurance [-- --server 30 --database 10 --seed 7 --ready 10]`: the built product at work, killed again and again:
// first the server, then its PostgreSQL. The rounds are those of the crash tests, which do one of each kind.
import { spawnSync } from 'node:child_process';
import { build, ensureInstalled, root, runtimeEnvironment, runtimeNode } from './install.mjs';

ensureInstalled();
build('api');
const { bundle } = await import('./bundle.mjs');
await bundle({ endurance: 'apps/api-e2e/src/endurance/main.ts' }, 'dist/endurance');
const { status } = spawnSync(
  runtimeNode(),
  ['--enable-source-maps', 'dist/endurance/endurance.mjs', ...process.argv.slice(2)],
  { cwd: root, env: runtimeEnvironment(), stdio: 'inherit' },
);
process.exit(status ?? 1);
