import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { APPEND_ONLY } from './append-only';
import { AppModule } from './app.module';
import { claimDataFolder } from './data-folder';
import { ensureDemo } from './demo-company';
import { GUARDED } from './guarded';
import { type OpenDatabase, openDatabase } from './open-database';
import { DEMO_PASSWORD, OrganisationQueries, SetUp } from './organisation';
import { Database } from './platform';
import { checkDatabase } from './platform/database/self-check';
import { createApp } from './platform/http/create-app';
import { readSettings, type Settings } from './platform/settings';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Runs the product in this process until it is told to stop: database (the embedded one unless DATABASE_URL names
 * another), schema, jobs, API and web on one origin.
 */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const wanted = readSettings(environment);
  await untilPortIsFree(wanted);
  const free = wanted.databaseUrl ? (): void => undefined : await claimFolder(wanted);
  process.on('exit', free);
  const database = await openDatabase(wanted, say);
  try {
    const { settings } = database;
    if (wanted.allowsDemo) await ensureDemo(database, say);
    const app = await createApp(AppModule.forRoot(settings), settings);
    await app.init();
    await checkDatabase(app.get(Database), APPEND_ONLY, GUARDED);
    await app.listen(settings.port, settings.host);
    await welcome(app, settings);
    stopOnSignal(app, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A killed server takes a moment to let go of what it held: a start right after it waits that long. */
const PATIENCE_MS = 6_000;

async function patiently<T>(work: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(200);
    }
  }
}

const claimFolder = (settings: Settings): Promise<() => void> => patiently(() => claimDataFolder(settings.dataFolder));

/** Asked before anything is started, so that a second start never touches the data of the first. */
const untilPortIsFree = (settings: Settings): Promise<void> => patiently(() => probePort(settings));

function probePort({ host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        new Error(
          isTaken
            ? `Port ${port} on ${host} is taken: stop what runs there, or set PORT to another one.`
            : error.message,
        ),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Said in one piece, so that whoever reads that Tandem is ready has read how to get in as well. */
async function welcome(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const wayIn = await howToGetIn(app, settings);
  say(`\nTandem is ready: ${settings.origin}\n${wayIn}`);
}

async function howToGetIn(app: NestFastifyApplication, settings: Settings): Promise<string> {
  const setUp = app.get(SetUp);
  if (!(await setUp.isDone())) {
    const code = await setUp.newCode();
    return `\nNobody has set this Tandem up. Open ${settings.origin}/setup and enter this code once: ${code}\n`;
  }
  const { isDemo, demoAccounts } = await app.get(OrganisationQueries).setup();
  if (!isDemo) return '';
  const accounts = demoAccounts.map(({ email, role }) => `  ${email.padEnd(26)} ${role}\n`).join('');
  return `\nThe demo company is made up. Sign in as:\n${accounts}with the password ${DEMO_PASSWORD}. Ctrl-C stops everything.\n`;
}

/** The first signal lets everything under way finish; the second one ends at once. */
function stopOnSignal(app: NestFastifyApplication, database: OpenDatabase): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    const deadline = setTimeout(() => process.exit(1), 25_000);
    deadline.unref();
    void app
      .close()
      .catch(() => undefined)
      .then(() => database.close())
      .then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  // The launcher that started this process is gone (killed): nobody could stop us any more.
  process.on('disconnect', stop);
}
