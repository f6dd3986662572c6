import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '@tandem/testing';
import type { Place } from '../support/visitor';

/** The built product on an embedded database of its own, as `npm start` runs it. */
export interface RunningCompany extends Place {
  /** Empty once the company is set up. */
  readonly setupCode: string;
  stop(): Promise<void>;
}

/** Starts the product in a data folder; an empty one gets the demo company if that is wanted, otherwise nothing. */
export async function startIn(folder: string, withDemo: boolean): Promise<RunningCompany> {
  const port = await freePort();
  const server = spawn(process.execPath, ['--enable-source-maps', path.join(process.cwd(), 'dist/api/main.mjs')], {
    env: {
      PATH: process.env['PATH'],
      TANDEM_DATA: folder,
      TANDEM_DEMO: withDemo ? 'on' : 'off',
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
    // A channel, so that the product ends with us even when we are killed.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    setupCode: await untilReady(server),
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function untilReady(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const code = /enter this code once: (\S+)/.exec(printed)?.[1] ?? '';
      if (code !== '' || printed.includes('Sign in as')) resolve(code);
    });
    server.once('exit', () => reject(new Error(`The product ended at start: ${printed}`)));
  });
}
