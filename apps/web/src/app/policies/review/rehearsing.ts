import { type PolicyRehearsal } from '@tandem/api-client';
import { type Signal, computed, effect, inject, signal } from '@angular/core';
import { type PolicyDocument, policyToJson } from '@tandem/spend-policy';
import { Api, type ProblemError, type Read, asProblem } from '../../platform';

const TYPING_PAUSE_MS = 500;

/** What a text of the policy would have changed, asked again a moment after the text changes. Needs an injection context. */
export class Rehearsing implements Read<PolicyRehearsal> {
  private readonly api = inject(Api);
  private readonly answer = signal<PolicyRehearsal | undefined>(undefined);
  private readonly refusal = signal<ProblemError | undefined>(undefined);
  private readonly isAsking = signal(false);
  private readonly attempt = signal(0);
  private readonly question: Signal<string>;

  readonly value = this.answer.asReadonly();
  readonly problem = this.refusal.asReadonly();
  readonly isLoading = computed(() => this.isAsking() && this.answer() === undefined);
  readonly isRefreshing = computed(() => this.isAsking() && this.answer() !== undefined);

  constructor(policy: () => PolicyDocument | undefined) {
    this.question = computed(() => {
      const document = policy();
      return document === undefined ? '' : JSON.stringify({ document: policyToJson(document) });
    });
    effect((onCleanup) => {
      const question = this.question();
      this.attempt();
      if (question === '') {
        return;
      }
      this.isAsking.set(true);
      const timer = setTimeout(() => void this.ask(question), TYPING_PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  reload(): void {
    this.attempt.update((attempts) => attempts + 1);
  }

  private async ask(question: string): Promise<void> {
    try {
      const answer = await this.api.post<PolicyRehearsal>('/policies/rehearsals', JSON.parse(question));
      this.settle(question, answer, undefined);
    } catch (error) {
      this.settle(question, undefined, asProblem(error));
    }
  }

  /** An answer to what is asked no more says nothing. */
  private settle(question: string, answer: PolicyRehearsal | undefined, problem: ProblemError | undefined): void {
    if (question === this.question()) {
      this.answer.update((last) => answer ?? last);
      this.refusal.set(problem);
      this.isAsking.set(false);
    }
  }
}
