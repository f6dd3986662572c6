import { signal } from '@angular/core';
import { type Intent, newIntent } from '../api/intent';
import { type ProblemError, asProblem } from '../api/problem';

export type SaveOutcome = 'saved' | 'conflict' | 'refused';

/** The calls that save one thing: whether one is under way, and what was said against the last. */
export class Saving {
  private intent: Intent = newIntent();

  readonly isBusy = signal(false);
  readonly problem = signal<ProblemError | undefined>(undefined);

  /** Somebody else was faster: `meet` brings in what they saved. */
  constructor(private readonly meet: () => Promise<void>) {}

  /** What was done or refused is decided, so that the next attempt is another one; what got no answer goes on as it was. */
  async during(work: (intent: Intent) => Promise<void>): Promise<SaveOutcome> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await work(this.intent);
      this.renew();
      return 'saved';
    } catch (error) {
      return await this.refuse(asProblem(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  /** The next attempt has nothing to do with those before. */
  renew(): void {
    this.intent = newIntent();
  }

  private async refuse(problem: ProblemError): Promise<SaveOutcome> {
    if (problem.code === 'version.stale') {
      await this.meet();
      return 'conflict';
    }
    if (problem.status >= 400 && problem.status < 500) {
      this.renew();
    }
    this.problem.set(problem);
    return 'refused';
  }
}
