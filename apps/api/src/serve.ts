import net from 'node:net';
import path from 'node:path';
import { type EmbeddedDatabase, startEmbeddedPostgres } from '@tandem/embedded-postgres';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { APPEND_ONLY } from './append-only';
import { AppModule } from './app.module';
import { SetUp } from './organisation';
import { Database } from './platform';
import { runtimeLogin } from './platform/database/runtime-login';
import { checkDatabase } from './platform/database/self-check';
import { createApp } from './platform/http/create-app';
import { readSettings, type Settings } from './platform/settings';
import { prepareSchema } from './schema';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Runs the product in this process until it is told to stop: database (the embedded one unless DATABASE_URL names
 * another), schema, jobs, API and web on one origin.
 */
export async function serve(environment: NodeJS.ProcessEnv): Promise<void> {
  const wanted = readSettings(environment);
  await checkPort(wanted);
  const embedded = wanted.databaseUrl ? undefined : await startEmbedded(wanted);
  try {
    const settings = embedded ? await embeddedSettings(wanted, embedded) : wanted;
    if (!embedded) await prepareSchema(settings.databaseOwnerUrl);
    const app = await createApp(AppModule.forRoot(settings), settings);
    await app.init();
    await checkDatabase(app.get(Database), APPEND_ONLY);
    await app.listen(settings.port, settings.host);
    await welcome(app, settings);
    stopOnSignal(app, embedded);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

function startEmbedded(settings: Settings): Promise<EmbeddedDatabase> {
  return startEmbeddedPostgres({
    dataFolder: path.join(settings.dataFolder, 'postgres'),
    database: 'tandem',
    log: say,
  });
}

async function embeddedSettings(settings: Settings, embedded: EmbeddedDatabase): Promise<Settings> {
  await prepareSchema(embedded.ownerUrl);
  return { ...settings, databaseUrl: await runtimeLogin(embedded.ownerUrl), databaseOwnerUrl: embedded.ownerUrl };
}

/** Asked before anything is started, so that a second start never touches the data of the first. */
function checkPort({ host, port }: Settings): Promise<void> {
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

async function welcome(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const setUp = app.get(SetUp);
  say(`\nTandem is ready: ${settings.origin}\n`);
  if (await setUp.isDone()) return;
  say(
    `Nobody has set this Tandem up. Open ${settings.origin}/setup and enter this code once: ${await setUp.newCode()}\n`,
  );
}

/** The first signal lets everything under way finish; the second one ends at once. */
function stopOnSignal(app: NestFastifyApplication, embedded: EmbeddedDatabase | undefined): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    const deadline = setTimeout(() => process.exit(1), 25_000);
    deadline.unref();
    void app
      .close()
      .catch(() => undefined)
      .then(() => embedded?.stop())
      .then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  // The launcher that started this process is gone (killed): nobody could stop us any more.
  process.on('disconnect', stop);
}
