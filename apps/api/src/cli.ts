import 'reflect-metadata';
import { runCommand } from './command-line';

// What goes wrong is told in one sentence; a stack would bury it.
runCommand(process.argv.slice(2), process.env)
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
