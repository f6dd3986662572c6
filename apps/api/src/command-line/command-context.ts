import type { INestApplicationContext } from '@nestjs/common';
import type { OpenDatabase } from '../open-database';

/** What every command works with. */
export interface CommandContext {
  readonly app: INestApplicationContext;
  readonly database: OpenDatabase;
  readonly say: (line: string) => void;
}
