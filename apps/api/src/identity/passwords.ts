import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Problem } from '../platform';

// Argon2id is the package's default algorithm (its enum cannot be imported under isolatedModules).
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MAX_RUNNING = 2;
const MAX_WAITING = 20;

/** Hashing costs 50 ms of a core each, so only two run at once and a bounded queue waits. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  // Compared with when the person is unknown, so that an unknown address takes as long as a known one.
  private readonly decoy = hash('nobody has this password', PARAMETERS);

  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, PARAMETERS));
  }

  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    const against = stored ?? (await this.decoy);
    const isSame = await this.inTurn(() => verify(against, password));
    return isSame && stored != null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= MAX_RUNNING) {
      if (this.waiting.length >= MAX_WAITING) {
        throw new Problem('session.throttled', 'Too many people sign in at this moment; try again.', {
          retryAfterSeconds: 2,
        });
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
