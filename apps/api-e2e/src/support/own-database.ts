import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** Process id and port of the embedded server, from its own pid file. */
function runningServer(dataFolder: string): { pid: number; port: number } {
  const lines = fs.readFileSync(path.join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Kills the embedded PostgreSQL with everything it started; stopped first, so that it starts nothing meanwhile. */
export function killDatabase(dataFolder: string): void {
  const { pid } = runningServer(dataFolder);
  process.kill(pid, 'SIGSTOP');
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const children = processes.flatMap(([child, parent]) => (child && parent === pid ? [child] : []));
  process.kill(pid, 'SIGKILL');
  for (const child of children) killIfThere(child);
}

/** A child that ended since it was listed is as dead as it should be. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

export async function queryOwner<Row extends object>(
  dataFolder: string,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const password = fs.readFileSync(path.join(dataFolder, 'postgres.password'), 'utf8').trim();
  const { port } = runningServer(dataFolder);
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'tandem_owner', password, database: 'tandem' });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
