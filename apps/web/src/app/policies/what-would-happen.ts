import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { form, max, min, required } from '@angular/forms/signals';
import { type ForeseenStep, type PolicyEvaluation, type PolicyQuestion } from '@tandem/api-client';
import { DATA_CLASSES, type DataClass, REQUEST_KINDS, type RequestKind, isFirstSeat } from '@tandem/spend-policy';
import { ErrorSummary, Icon, Lane, MoneyText, type SummaryError, readAmount } from '@tandem/ui';
import {
  Api,
  Formatting,
  type FundSource,
  LocalPipe,
  type PersonRef,
  ProblemTexts,
  Session,
  TextPipe,
  Texts,
} from '../platform';
import { sendForm } from '../platform/editing';
import { FORM_FIELD_PARTS, MoneyField, formFailure, typedAmount } from '../platform/forms';
import { requiredFieldWords } from './policy-words';

const SHORTEST = 1;
const LONGEST = 120;
/** A request on a shadow line is refused, and seeing that is half of the question. */
const SOURCES = ['marketing', 'it', 'shadow'] as const;

interface Question {
  /** As typed. */
  readonly amount: string;
  readonly termMonths: number;
  readonly dataClass: DataClass;
  readonly fundSource: FundSource;
  readonly kind: RequestKind;
}

/** Asks the policy about a request that nobody has made: which lane, who decides, and why. Nothing is kept. */
@Component({
  selector: 'tnd-what-would-happen',
  imports: [ErrorSummary, FORM_FIELD_PARTS, Icon, Lane, LocalPipe, MoneyField, MoneyText, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './what-would-happen.html',
  styleUrl: './what-would-happen.scss',
})
export class WhatWouldHappen {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  private readonly session = inject(Session);

  /** The currency of the policy, in which its limits are stated. */
  readonly currency = input.required<string>();
  /** Who the policy names for each step; whoever is asked instead stands in. */
  readonly namedRoles = input<ReadonlyMap<string, string>>(new Map());

  protected readonly sources = SOURCES;
  protected readonly dataClasses = DATA_CLASSES;
  protected readonly kinds = REQUEST_KINDS;
  protected readonly isBusy = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly answer = signal<PolicyEvaluation | null>(null);
  protected readonly me = computed(() => this.session.person().name);
  private readonly answerBox = viewChild<ElementRef<HTMLElement>>('answerBox');

  private readonly model = signal<Question>({
    amount: '',
    termMonths: 12,
    dataClass: 'none',
    fundSource: 'marketing',
    kind: 'new-tool',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.amount, { message: () => this.texts.t('policies.ask.amountMissing') });
    typedAmount(path.amount, { currency: this.currency, formatting: this.formatting, texts: this.texts });
    min(path.termMonths, SHORTEST, { message: () => this.texts.t('policies.ask.termWrong', { most: LONGEST }) });
    max(path.termMonths, LONGEST, { message: () => this.texts.t('policies.ask.termWrong', { most: LONGEST }) });
  });
  protected readonly required = computed(() => requiredFieldWords(this.answer()?.requiredFields ?? [], this.texts));

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.errors.set([]);
    try {
      const errors = await sendForm(this.form, {
        work: async () =>
          this.answer.set(await this.api.post<PolicyEvaluation>('/policies/evaluation', this.question())),
        failure: (problem) => formFailure(problem, { '/amount': this.form.amount }, this.problems),
      });
      this.errors.set(errors);
    } finally {
      this.isBusy.set(false);
    }
    if (this.errors().length === 0) {
      // The box is only there once there is an answer, so it is looked up after the next drawing.
      setTimeout(() => this.answerBox()?.nativeElement.focus());
    }
  }

  protected names(people: readonly PersonRef[]): string {
    return this.formatting.current().list(people.map(({ name }) => name));
  }

  /** Somebody else is asked than the policy names, because nobody decides about their own request. */
  protected isStandIn({ key, role }: ForeseenStep): boolean {
    // Each further person of a step has a key of their own, made from that of the step.
    const named = this.namedRoles().get(isFirstSeat(key) ? key : key.slice(0, key.lastIndexOf('/')));
    return named !== undefined && named !== role;
  }

  private question(): PolicyQuestion {
    const { amount, termMonths, dataClass, fundSource, kind } = this.model();
    const currency = this.currency();
    const reading = readAmount(amount, { currency, separators: this.formatting.current().separators() });
    return {
      amount: { amount: reading.ok ? reading.value.amount : amount, currency },
      termMonths,
      dataClass,
      fundSource,
      kind,
    };
  }
}
