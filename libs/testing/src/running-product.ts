import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hash } from '@node-rs/argon2';
import { type Company, makeCompany } from './company';
import { type TestDatabase, testDatabase } from './test-database';

/** The password of everybody in the small company. */
export const PASSWORD = 'correct horse battery';
/** Tests are started from the top of the repository, where the build is. */
const root = process.cwd();

/** The built product as a process of its own, on a database of its own, with a small company in it. */
export interface RunningProduct {
  readonly origin: string;
  readonly db: TestDatabase;
  readonly company: Company;
  /** What the product has written to its log until now. */
  log(): string;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startProduct(settings: Readonly<Record<string, string>> = {}): Promise<RunningProduct> {
  const db = await testDatabase();
  const passwordHash = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const company = await makeCompany(db, { passwordHash });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let log = '';
  const launched = (): Promise<ChildProcess> => launch(db, port, { origin, settings, write: (text) => (log += text) });
  let product = await launched();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => product.once('exit', resolve));
    product.kill(signal);
    await ended;
  };
  return {
    origin,
    db,
    company,
    log: () => log,
    kill: () => end('SIGKILL'),
    restart: async () => {
      product = await launched();
    },
    stop: async () => {
      if (product.exitCode === null && product.signalCode === null) await end('SIGTERM');
      await db.drop();
    },
  };
}

interface Surroundings {
  readonly origin: string;
  /** Of the product, as environment. */
  readonly settings: Readonly<Record<string, string>>;
  readonly write: (text: string) => void;
}

async function launch(
  db: TestDatabase,
  port: number,
  { origin, settings, write }: Surroundings,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'dist/api/main.mjs')], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATABASE_URL: db.url, PORT: String(port), LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => write(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
    write(chunk.toString());
  });
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`The product ended at start: ${complaint}`);
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return child;
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The product did not become ready: ${complaint}`);
}

/** Lies below the ports that systems hand out for connections, one of which may be opened before the product listens. */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000);
  return (await isFree(port)) ? port : freePort();
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
