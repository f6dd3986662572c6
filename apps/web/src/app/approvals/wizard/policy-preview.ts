import { type Signal, computed, effect, inject, signal } from '@angular/core';
import {
  type Billing,
  type DataClass,
  type PolicyEvaluation,
  type PolicyQuestion,
  type RequestKind,
} from '@tandem/api-client';
import { type Money, toJson } from '@tandem/money';
import { Api, type ProblemError, asProblem } from '../../platform';

const TYPING_PAUSE_MS = 350;

/** What the policy is asked about while a request is written. */
export interface PolicyFacts {
  readonly total: Money;
  readonly kind: RequestKind;
  readonly billing: Billing;
  readonly termMonths: number;
  readonly budgetLineId: string;
  readonly dataClass: DataClass | '';
  /** The draft, once it is saved: what it follows may decide its lane. */
  readonly requestId?: string;
}

/** What the policy would ask of the request as it stands, asked again a moment after it changes. Needs an injection context. */
export class PolicyPreview {
  private readonly api = inject(Api);
  private readonly answer = signal<PolicyEvaluation | undefined>(undefined);
  private readonly refusal = signal<ProblemError | undefined>(undefined);
  private readonly question: Signal<string>;

  /** The last answer; undefined while there is no price to ask about. */
  readonly evaluation = this.answer.asReadonly();
  readonly problem = this.refusal.asReadonly();
  readonly requiredFields = computed(() => this.answer()?.requiredFields ?? []);

  constructor(facts: () => PolicyFacts | null) {
    this.question = computed(() => {
      const now = facts();
      return now === null ? '' : JSON.stringify(questionOf(now));
    });
    effect((onCleanup) => {
      const question = this.question();
      if (question === '') {
        this.answer.set(undefined);
        this.refusal.set(undefined);
        return;
      }
      const timer = setTimeout(() => void this.ask(question), TYPING_PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  private async ask(question: string): Promise<void> {
    try {
      const answer = await this.api.post<PolicyEvaluation>('/policies/evaluation', JSON.parse(question));
      if (question === this.question()) {
        this.answer.set(answer);
        this.refusal.set(undefined);
      }
    } catch (error) {
      if (question === this.question()) {
        this.answer.set(undefined);
        this.refusal.set(asProblem(error));
      }
    }
  }
}

function questionOf({ total, dataClass, budgetLineId, ...facts }: PolicyFacts): PolicyQuestion {
  return {
    ...facts,
    amount: toJson(total),
    ...(budgetLineId === '' ? {} : { budgetLineId }),
    ...(dataClass === '' ? {} : { dataClass }),
  };
}
