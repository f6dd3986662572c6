import 'reflect-metadata';
import { serve } from './serve';

// What goes wrong at start is told in one sentence; a stack would bury it.
serve(process.env).catch((error: unknown) => {
  process.stderr.write(`Tandem cannot start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
