import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, PASSWORD } from '@tandem/testing';
import { euros } from './budget';
import { Client } from './client';
import { killDatabase, queryOwner } from './own-database';

/** The product as `npm start` runs it, with its embedded database, set up with the code that it printed. */
export interface OwnCompany {
  readonly origin: string;
  readonly dataFolder: string;
  readonly printed: () => string;
  readonly costCentreId: string;
  as(role: 'admin' | 'cmo' | 'cio' | 'finance'): Promise<Client>;
  /** Runs SQL as the owner of the schema, on a connection of its own that no kill has broken. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs the product's own `tandem verify` beside the running server. */
  verify(): Promise<Verdict>;
  /** Ends PostgreSQL, the server process and all its children, as a power cut would. */
  killDatabase(): void;
  /** Ends the product as a power cut would; its PostgreSQL runs on. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Verdict {
  readonly isWhole: boolean;
  readonly said: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly printed: () => string;
}

export async function foundCompany(): Promise<OwnCompany> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-company-'));
  fs.chmodSync(dataFolder, 0o755);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let running = await launch(dataFolder, port, origin);
  const costCentreId = await setUp(origin, running.printed());
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => running.child.once('exit', resolve));
    running.child.kill(signal);
    await ended;
  };
  return {
    origin,
    dataFolder,
    costCentreId,
    printed: () => running.printed(),
    as: async (role) => {
      const client = new Client(origin);
      await client.signIn(`${role}@own.example`, PASSWORD);
      return client;
    },
    query: (sql, values = []) => queryOwner(dataFolder, sql, values),
    verify: () => verify(dataFolder),
    killDatabase: () => killDatabase(dataFolder),
    kill: () => end('SIGKILL'),
    restart: async () => {
      running = await launch(dataFolder, port, origin);
    },
    stop: async () => {
      // A product that a failed test left dead has left its PostgreSQL behind.
      if (running.child.exitCode !== null || running.child.signalCode !== null) killDatabase(dataFolder);
      else await end('SIGTERM');
      fs.rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A budget line of marketing for this year, opened by finance. Returns its id. */
export async function openOwnLine(company: OwnCompany, name: string, original: string): Promise<string> {
  const finance = await company.as('finance');
  const { status, body } = await finance.post<{ id: string }>('/budget-lines', {
    code: name,
    name,
    fundSource: 'marketing',
    costCentreId: company.costCentreId,
    account: name,
    fiscalYear: String(new Date().getUTCFullYear()),
    currency: 'EUR',
    original: euros(original),
  });
  if (status !== 201) throw new Error(`No line: ${JSON.stringify(body)}`);
  return body.id;
}

const environment = (dataFolder: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  TANDEM_DATA: dataFolder,
  TANDEM_DEMO: 'off',
  LOG_LEVEL: 'error',
});

async function verify(dataFolder: string): Promise<Verdict> {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/api/cli.mjs', 'verify'], {
    env: environment(dataFolder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, complaint] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { isWhole: child.exitCode === 0, said: out + complaint };
}

async function launch(dataFolder: string, port: number, origin: string): Promise<Running> {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/api/main.mjs'], {
    env: { ...environment(dataFolder), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`The product ended at start: ${printed}`);
    if (printed.includes('Tandem is ready') && (await fetch(`${origin}/readyz`).catch(() => undefined))?.ok) {
      return { child, printed: () => printed };
    }
    await wait(50);
  }
  throw new Error(`The product did not become ready: ${printed}`);
}

/** A company with a unit, a cost centre and the officers who decide; returns the cost centre. */
async function setUp(origin: string, printed: string): Promise<string> {
  const admin = new Client(origin);
  const code = /enter this code once: (\S+)/.exec(printed)?.[1];
  await admin.post('/setup', {
    code,
    organisationName: 'Own company',
    functionalCurrency: 'EUR',
    timeZone: 'Europe/Madrid',
    adminName: 'Ada Admin',
    adminEmail: 'admin@own.example',
    adminPassword: PASSWORD,
  });
  await admin.signIn('admin@own.example', PASSWORD);
  const { body: unit } = await admin.post<{ id: string }>('/units', { code: 'MKT', name: 'Marketing' });
  const { body: costCentre } = await admin.post<{ id: string }>('/cost-centres', {
    code: 'CC-1',
    name: 'Marketing',
    unitId: unit.id,
  });
  for (const role of ['cmo', 'cio', 'finance']) {
    await admin.post('/people', {
      name: `Own ${role}`,
      email: `${role}@own.example`,
      password: PASSWORD,
      unitId: unit.id,
      grants: [{ role, unitId: role === 'cmo' ? unit.id : null }],
    });
  }
  return costCentre.id;
}
