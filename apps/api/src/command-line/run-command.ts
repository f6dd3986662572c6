import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { openDatabase } from '../open-database';

import { readSettings } from '../platform/settings';
import type { CommandContext } from './command-context';
import { importPayments } from './import-payments';
import { matchDescriptors } from './match-descriptors';
import { rebuildRollups, verify } from './verify';
import { resetDemo } from './reset-demo';

interface Command {
  readonly words: readonly string[];
  readonly usage: string;
  readonly meaning: string;
  /** Returns the exit code. */
  readonly run: (context: CommandContext, args: readonly string[]) => Promise<number>;
}

const COMMANDS: readonly Command[] = [
  {
    words: ['import', 'payments'],
    usage: 'import payments <file> [--as <e-mail>] [--currency <code>] [--date-order dmy|mdy|ymd]',
    meaning: 'preview and publish a payments file, and print what was counted',
    run: importPayments,
  },
  {
    words: ['match'],
    usage: 'match <file of descriptors>',
    meaning: 'one supplier text a line: vendor and product, with reasons',
    run: matchDescriptors,
  },
  {
    words: ['verify'],
    usage: 'verify',
    meaning: 'recompute every total and every seal, and report any difference',
    run: verify,
  },
  {
    words: ['rebuild-rollups'],
    usage: 'rebuild-rollups',
    meaning: 'make the monthly rollups anew from the entries',
    run: rebuildRollups,
  },
];

const DEMO_RESET = {
  words: ['demo', 'reset'],
  usage: 'demo reset',
  meaning: 'throw the demo company away and make it again',
};

const usage = (): string =>
  [
    'npm run tandem -- <command>',
    '',
    ...[...COMMANDS, DEMO_RESET].map((command) => `  ${command.usage}\n      ${command.meaning}`),
  ].join('\n');

/** Runs one command of the command line on the product's database. Returns the exit code. */
export async function runCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const startsWith = (words: readonly string[]): boolean => words.every((word, index) => args[index] === word);
  const settings = readSettings({ ...environment, LOG_LEVEL: environment['LOG_LEVEL'] ?? 'error' });
  if (startsWith(DEMO_RESET.words)) return resetDemo(settings, say);
  const command = COMMANDS.find(({ words }) => startsWith(words));
  if (!command) {
    say(usage());
    return args.length === 0 || args[0] === 'help' ? 0 : 2;
  }
  const database = await openDatabase(settings, () => undefined);
  try {
    const app = await NestFactory.createApplicationContext(AppModule.forRoot(database.settings), {
      logger: ['error', 'fatal'],
    });
    try {
      return await command.run({ app, database, say }, args.slice(command.words.length));
    } finally {
      await app.close();
    }
  } finally {
    // A server that runs beside us keeps its database.
    if (!database.wasRunning) await database.close();
  }
}
