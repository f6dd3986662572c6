// Everything a fresh clone needs before the first command of ours can run: plain JavaScript for Node 20 without packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'node_modules', '.tandem-installed');

/** Ends with one sentence when this Node is too old; otherwise installs from the lock file if it changed since. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  }
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  if (fs.lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    // An installation empties the folder first, and this one is somebody else's.
    fail(
      'node_modules is a link and does not fit package-lock.json: bring both to the same state, or remove the link.',
    );
  }
  console.log('Installing what package-lock.json names; this happens once.');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) fail('npm could not install the packages; its own message is above.');
  fs.writeFileSync(stamp, lock);
}

/** The Node that the product runs on: the one from its own dependencies, or this one where it is new enough. */
export function runtimeNode() {
  const packaged = path.join(
    root,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (fs.existsSync(packaged)) return packaged;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return process.execPath;
  return fail(`No Node 24 is packaged for ${process.platform} ${process.arch}: install Node 24.15 or newer.`);
}

/** Environment in which `node`, and everything that npm installed, is the packaged one. */
export function runtimeEnvironment() {
  const bins = [path.dirname(runtimeNode()), path.join(root, 'node_modules', '.bin')];
  return { ...process.env, PATH: [...bins, process.env.PATH].join(path.delimiter) };
}

/** Runs Nx to its end, with its output where `stdio` says. */
function runNx(args, stdio) {
  return spawnSync(runtimeNode(), [path.join(root, 'node_modules/nx/dist/bin/nx.js'), ...args], {
    cwd: root,
    stdio,
    env: runtimeEnvironment(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Runs Nx to its end; its exit code decides. */
export const nx = (...args) => runNx(args, 'inherit').status ?? 1;

/** Builds what changed since the last time; says nothing of it unless it fails, so that what follows can be read. */
export function build(...projects) {
  const built = runNx(['run-many', '-t', 'build', '-p', projects.join(','), '--output-style=static'], 'pipe');
  if (built.status !== 0) fail(`${built.stdout}${built.stderr}The build failed; its own message is above.`);
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
