import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, PASSWORD } from '@tandem/testing';
import { Client } from './client';

/** The product as `npm start` runs it, with its embedded database, set up with the code that it printed. */
export interface OwnCompany {
  readonly origin: string;
  readonly dataFolder: string;
  readonly printed: () => string;
  readonly costCentreId: string;
  as(role: 'admin' | 'cmo' | 'cio' | 'finance'): Promise<Client>;
  /** Process id of the database server. */
  databasePid(): number;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
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
    databasePid: () =>
      Number(fs.readFileSync(path.join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    kill: () => end('SIGKILL'),
    restart: async () => {
      running = await launch(dataFolder, port, origin);
    },
    stop: async () => {
      await end('SIGTERM');
      fs.rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function launch(dataFolder: string, port: number, origin: string): Promise<Running> {
  const child = spawn(process.execPath, ['dist/api/main.mjs'], {
    env: {
      PATH: process.env['PATH'],
      TANDEM_DATA: dataFolder,
      TANDEM_DEMO: 'off',
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`The product ended at start: ${text}`);
    if (text.includes('Tandem is ready') && (await fetch(`${origin}/readyz`).catch(() => undefined))?.ok) {
      return { child, printed: () => text };
    }
    await wait(50);
  }
  throw new Error(`The product did not become ready: ${text}`);
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
