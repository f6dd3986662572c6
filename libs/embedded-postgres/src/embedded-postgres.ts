import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Account, installedBinaries, reachablePlace, unprivilegedAccount } from './binaries';

export interface EmbeddedDatabase {
  /** Connection of the owner role, for migrations; a superuser of this private server. */
  readonly ownerUrl: string;
  urlOf(database: string): string;
  /** It ran already: another process of ours uses it, or an earlier run was killed. */
  readonly wasRunning: boolean;
  /** Process id of the PostgreSQL server. */
  pid(): number;
  /** Fast shutdown, also of a server that an earlier, killed run of ours left behind. */
  stop(): Promise<void>;
}

interface Options {
  /** Folder of the cluster; it and a `postgres.password` file beside it survive restarts. */
  readonly dataFolder: string;
  readonly database: string;
  /** Settings beyond ours, as `-c` arguments; tests switch `fsync` off. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (message: string) => void;
}

interface Place {
  readonly binaries: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly logFile: string;
  readonly account: Account;
}

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Starts the PostgreSQL that npm installed, or takes over the one that a killed run left running on the same data
 * folder. While it is meant to run, a server that dies is started again on the same port.
 *
 * @throws Error with one clear sentence when the data folder cannot be used.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => undefined);
  const place = preparePlace(path.resolve(options.dataFolder));
  if (!fs.existsSync(path.join(place.data, 'PG_VERSION'))) createCluster(place);
  const password = readPassword(place);

  const left = runningServer(place.data);
  const port = left?.port ?? (await freePort());
  if (left) log(`Taking over the database that an earlier run left (process ${left.pid}).`);
  const urlOf = (database: string): string =>
    `postgres://tandem_owner:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

  let stopping = false;
  const launch = (): ChildProcess => launchServer(place, port, { ...settings, ...options.settings });
  let child = left ? undefined : launch();
  await untilReady(urlOf('postgres'), place, () => child?.exitCode ?? null);
  await ensureDatabase(urlOf('postgres'), options.database);

  const guard = setInterval(() => {
    const gone = child ? child.exitCode !== null || child.signalCode !== null : !runningServer(place.data);
    if (stopping || !gone) return;
    log('The database stopped unexpectedly and is started again.');
    child = launch();
  }, 500);
  guard.unref();

  return {
    ownerUrl: urlOf(options.database),
    urlOf,
    wasRunning: left !== undefined,
    pid: () => runningServer(place.data)?.pid ?? 0,
    stop: async () => {
      stopping = true;
      clearInterval(guard);
      await stopServer(place.data);
    },
  };
}

function preparePlace(dataFolder: string): Place {
  const account = unprivilegedAccount();
  const { native, data } = reachablePlace(installedBinaries(), dataFolder, account);
  const parent = path.dirname(data);
  try {
    fs.mkdirSync(parent, { recursive: true });
  } catch (error) {
    throw new Error(`The data folder ${parent} cannot be made: ${(error as Error).message}`, { cause: error });
  }
  const beside = (ending: string): string => path.join(parent, `${path.basename(data)}.${ending}`);
  return {
    binaries: path.join(native, 'bin'),
    data,
    passwordFile: beside('password'),
    logFile: beside('log'),
    account,
  };
}

function readPassword({ data, passwordFile }: Place): string {
  if (fs.existsSync(passwordFile)) return fs.readFileSync(passwordFile, 'utf8').trim();
  throw new Error(
    `The database of ${data} cannot be opened: its password file ${passwordFile} is missing. Put it back, or set TANDEM_DATA to another folder.`,
  );
}

function createCluster(place: Place): void {
  if (fs.existsSync(place.data) && fs.readdirSync(place.data).length > 0) {
    throw new Error(
      `The data folder ${place.data} is not empty and holds no database: move it away, or set TANDEM_DATA to another folder.`,
    );
  }
  // initdb works in a scratch folder that is renamed at the end, so that a kill half-way leaves no broken cluster.
  const scratch = `${place.data}.new`;
  fs.rmSync(scratch, { recursive: true, force: true });
  fs.mkdirSync(scratch, { mode: 0o700 });
  fs.writeFileSync(place.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  const { uid, gid } = place.account;
  if (uid !== undefined && gid !== undefined) {
    fs.chownSync(scratch, uid, gid);
    fs.chownSync(place.passwordFile, uid, gid);
  }
  const how = ['-U', 'tandem_owner', '-A', 'scram-sha-256', `--pwfile=${place.passwordFile}`, '-E', 'UTF8'];
  execFileSync(binary(place, 'initdb'), ['-D', scratch, ...how, '--locale-provider=builtin', '--locale=C.UTF-8'], {
    ...processOptions(place),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  fs.rmSync(place.data, { recursive: true, force: true });
  fs.renameSync(scratch, place.data);
}

function launchServer(place: Place, port: number, values: Readonly<Record<string, string>>): ChildProcess {
  const configured = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const logFile = fs.openSync(place.logFile, 'a');
  try {
    return spawn(binary(place, 'postgres'), ['-D', place.data, '-p', String(port), ...configured], {
      ...processOptions(place),
      detached: true,
      stdio: ['ignore', 'ignore', logFile],
    });
  } finally {
    fs.closeSync(logFile);
  }
}

function processOptions(place: Place): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  return { ...place.account, cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
}

const binary = (place: Place, name: string): string =>
  path.join(place.binaries, process.platform === 'win32' ? `${name}.exe` : name);

/** Process id and port of a live server on this cluster, from its own pid file. */
function runningServer(data: string): { pid: number; port: number } | undefined {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return pid > 0 && isPostgres(pid) ? { pid, port: Number(lines[3]) } : undefined;
}

/** A pid may have been given to another program since: on Linux the program's name is compared too. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const name = `/proc/${pid}/comm`;
  return !fs.existsSync(name) || fs.readFileSync(name, 'utf8').trim() === 'postgres';
}

async function untilReady(url: string, place: Place, exitCode: () => number | null): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (exitCode() !== null) break;
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (!['ECONNREFUSED', 'ECONNRESET', '57P03'].includes((error as { code?: string }).code ?? '')) throw error;
      await wait(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`The database of ${place.data} does not start; its own account is in ${place.logFile}`);
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function stopServer(data: string): Promise<void> {
  const server = runningServer(data);
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  for (let attempt = 0; attempt < 500 && fs.existsSync(path.join(data, 'postmaster.pid')); attempt++) await wait(20);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
