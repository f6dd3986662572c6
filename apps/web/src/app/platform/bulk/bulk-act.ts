import { effect, inject, signal, untracked } from '@angular/core';
import { Api } from '../api/api';
import { type Intent, newIntent } from '../api/intent';
import { type ProblemError, asProblem } from '../api/problem';
import { ProblemTexts } from '../api/problem-texts';
import { Formatting } from '../formatting/formatting';
import { Texts } from '../i18n/texts';

/** What every preview tells: how many would change, and the name of exactly that set. */
interface Previewed {
  readonly changes: number;
  readonly set: string;
}

interface Setup<Result> {
  /** Where the API says what would change, such as `/tools/bulk/preview`. */
  readonly preview: string;
  /** Where it is done. */
  readonly act: string;
  /** What would be done to what; null until the fields say it whole. */
  readonly question: () => object | null;
  /** Tells what became of each. */
  readonly done: (result: Result) => Promise<void> | void;
}

/**
 * One act on several things: first what it would do, asked again whenever that changes, then the act. It is bound to what
 * was shown: where a filter matches something else by then, nothing is done and the new preview is shown instead. Needs an
 * injection context.
 */
export class BulkAct<Preview extends Previewed, Result> {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;

  private readonly shown = signal<Preview | null>(null);
  private readonly trouble = signal<string | undefined>(undefined);
  private readonly busy = signal(false);
  private intent: Intent = newIntent();
  private asked = 0;

  readonly told = this.shown.asReadonly();
  readonly problem = this.trouble.asReadonly();
  readonly isBusy = this.busy.asReadonly();

  constructor(private readonly setup: Setup<Result>) {
    effect(() => {
      const question = setup.question();
      untracked(() => void this.look(question));
    });
  }

  /** Does what was previewed. */
  async send(body: object): Promise<void> {
    await this.post({ ...body, set: this.shown()?.set });
  }

  /** Does something else than what was previewed: the same again, to one that had refused. */
  async again(body: object): Promise<void> {
    this.intent = newIntent();
    await this.post(body);
  }

  private async post(body: object): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.trouble.set(undefined);
    try {
      const { intent } = this;
      await this.setup.done(await this.api.post<Result>(this.setup.act, body, { intent }));
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'selection.changed') {
        await this.look(this.setup.question());
      }
      this.trouble.set(this.words(problem));
    } finally {
      this.busy.set(false);
    }
  }

  private async look(question: object | null): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    this.shown.set(null);
    this.trouble.set(undefined);
    this.intent = newIntent();
    if (question === null) {
      return;
    }
    try {
      const told = await this.api.post<Preview>(this.setup.preview, question);
      // A slow answer about an earlier choice does not replace a later one.
      if (turn === this.asked) {
        this.shown.set(told);
      }
    } catch (error) {
      if (turn === this.asked) {
        this.trouble.set(this.words(asProblem(error)));
      }
    }
  }

  private words(problem: ProblemError): string {
    const { changes } = problem.extensions;
    if (problem.code === 'selection.changed' && typeof changes === 'number') {
      return this.texts.plural('listing.bulk.changed', changes, { count: this.format().count(changes) });
    }
    const selection = problem.field('/selection');
    if (selection?.code === 'too_many' && typeof selection.values['max'] === 'number') {
      return this.texts.t('listing.bulk.tooMany', { max: this.format().count(selection.values['max']) });
    }
    return this.problems.inFull(problem);
  }
}
