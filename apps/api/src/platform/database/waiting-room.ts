import { Problem } from '../problems/problem';

interface Limits {
  /** How many are served at once: as many as the pool has connections. */
  readonly places: number;
  /** How many may wait; one more is sent away at once. */
  readonly queue: number;
  readonly patienceMs: number;
}

/**
 * The queue before a pool of connections. Bursts wait here in the order they came, for as long as people would; the pool
 * itself gives up on an unreachable database within two seconds, so a failure never waits in line.
 */
export class WaitingRoom {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: Limits) {
    this.free = limits.places;
  }

  /** @throws Problem `service.unavailable` when there is no room to wait, or it took too long */
  async serve<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.limits.queue) return Promise.reject(tooBusy());
    return new Promise((resolve, reject) => {
      const turn = (): void => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(turn), 1);
        reject(tooBusy());
      }, this.limits.patienceMs);
      this.waiting.push(turn);
    });
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}

const tooBusy = (): Problem =>
  new Problem('service.unavailable', 'Too many people ask at once; nothing was changed. Try again.', {
    retryAfterSeconds: 1,
  });
