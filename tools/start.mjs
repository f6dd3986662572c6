// `npm start`: install if needed, build, and run the product until it is told to stop.
import { spawn } from 'node:child_process';
import { build, ensureInstalled, root, runtimeEnvironment, runtimeNode } from './install.mjs';

ensureInstalled();
console.log('Building what changed since the last time.');
build('api', 'web');

// A process group of its own, so that Ctrl-C reaches it once, through us; and a channel, so that it ends when we are killed.
const product = spawn(runtimeNode(), ['--enable-source-maps', 'dist/api/main.mjs'], {
  cwd: root,
  env: runtimeEnvironment(),
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => product.kill('SIGTERM'));
product.on('exit', (code) => process.exit(code ?? 1));
