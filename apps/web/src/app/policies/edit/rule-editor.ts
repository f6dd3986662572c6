import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type Money } from '@tandem/money';
import {
  LANES,
  ORDER_OPERATORS,
  type PolicyDocument,
  type PolicyRule,
  REQUEST_FIELDS,
  ROLES,
  type Verdict,
} from '@tandem/spend-policy';
import { Icon } from '@tandem/ui';
import { Formatting, LocalPipe, type LocalisedText, TextPipe, Texts } from '../../platform';
import { around } from './around';
import { type ConditionPath } from './condition-parts';
import { LimitField } from './limit-field';
import {
  type Place,
  editComparison,
  editLimit,
  editReason,
  editSprintLimits,
  editVerdict,
  isCap,
  isLimit,
  twinsOf,
  withStep,
} from './policy-edit';
import { ReasonFields } from './reason-fields';
import { type SentencePart, sentenceOf, withChoice, withOperator } from './rule-sentence';
import { stepsOnOffer } from './rule-templates';
import { offeredSteps } from './step-words';
import { WholeField } from './whole-field';

type Part<Kind extends SentencePart['kind']> = Extract<SentencePart, { readonly kind: Kind }>;

/** One rule as a sentence: what can be changed is a field within it. */
@Component({
  selector: 'tnd-rule-editor',
  imports: [Icon, LimitField, LocalPipe, ReasonFields, TextPipe, WholeField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule-editor.html',
  styleUrl: './rule-editor.scss',
})
export class RuleEditor {
  readonly policy = input.required<PolicyDocument>();
  readonly rule = input.required<PolicyRule>();
  /** Its place among the rules, beginning with 1. */
  readonly number = input.required<number>();
  /** The policy with this rule changed. */
  readonly edited = output<PolicyDocument>();
  /** A field of it that cannot be read, or can again. */
  readonly unread = output<{ readonly field: string; readonly isUnread: boolean }>();
  readonly moved = output<-1 | 1>();
  readonly removed = output();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly longestTerm = 120;
  protected readonly lanes = LANES;
  protected readonly fields = REQUEST_FIELDS;
  protected readonly steps = computed(() => offeredSteps(stepsOnOffer(this.policy()), this.texts));
  protected readonly sentence = computed(() =>
    sentenceOf(this.rule().when, { texts: this.texts, format: this.format() }),
  );
  /** What the verdict says around its field. */
  protected readonly verdictWords = computed(() => {
    const { kind } = this.rule().verdict;
    return kind === 'deny'
      ? { before: this.texts.t('policies.verdict.deny'), after: '' }
      : around(this.texts, `policies.verdict.${kind}`, kind === 'require' ? 'field' : kind);
  });

  /** The limits that were the same when somebody began to type: one that is met on the way is another one. */
  private readonly held = signal<{
    readonly path: string;
    readonly twins: readonly Place[];
    readonly isCap: boolean;
  } | null>(null);
  protected readonly isTogether = signal(true);
  protected readonly twinWords = computed(() => {
    const rules = new Set(
      this.sentence().flatMap((part) =>
        part.kind === 'order' && isLimit(part.comparison) ? this.twins(part.path).map(({ ruleId }) => ruleId) : [],
      ),
    );
    const numbers = this.policy().rules.flatMap(({ id }, index) =>
      rules.has(id) ? [this.format().count(index + 1)] : [],
    );
    const isCap = this.sentence().some((part) => part.kind === 'order' && this.isCap(part.path));
    return [
      ...(numbers.length === 0
        ? []
        : [this.texts.plural('policies.edit.twin', numbers.length, { rules: this.format().list(numbers) })]),
      ...(isCap ? [this.texts.t('policies.edit.twinCap')] : []),
    ].join('. ');
  });

  protected limitOf(part: Part<'order'>): Money | null {
    return isLimit(part.comparison) ? part.comparison.value : null;
  }

  protected monthsOf(part: Part<'order'>): number | null {
    return part.comparison.field === 'termMonths' ? part.comparison.value : null;
  }

  protected hold(path: ConditionPath): void {
    if (this.held()?.path !== path.join()) {
      this.held.set({ path: path.join(), twins: twinsOf(this.policy(), this.place(path)), isCap: this.isCap(path) });
    }
  }

  protected letGo(): void {
    this.held.set(null);
  }

  protected setLimit({ path }: Part<'order'>, amount: Money): void {
    const twins = this.isTogether() ? this.twins(path) : [];
    const edited = editLimit(this.policy(), [this.place(path), ...twins], amount);
    const { limits } = edited.lanes.sprint;
    const movesCap = this.isTogether() && limits !== undefined && this.isCap(path);
    this.edited.emit(movesCap ? editSprintLimits(edited, { ...limits, cap: amount }) : edited);
  }

  protected setMonths(part: Part<'order'>, months: number): void {
    if (part.comparison.field === 'termMonths') {
      this.edited.emit(editComparison(this.policy(), this.place(part.path), { ...part.comparison, value: months }));
    }
  }

  protected setOperator(part: Part<'order'>, event: Event): void {
    const said = ORDER_OPERATORS.find((operator) => operator === valueOf(event));
    if (said !== undefined) {
      this.edited.emit(editComparison(this.policy(), this.place(part.path), withOperator(part, said)));
    }
  }

  protected setChoice(part: Part<'list'>, value: string, event: Event): void {
    const isOn = event.target instanceof HTMLInputElement && event.target.checked;
    this.edited.emit(editComparison(this.policy(), this.place(part.path), withChoice(part.comparison, value, isOn)));
  }

  protected setRole(part: Part<'role'>, event: Event): void {
    const role = ROLES.find((known) => known === valueOf(event));
    if (role !== undefined) {
      this.edited.emit(editComparison(this.policy(), this.place(part.path), { ...part.comparison, value: role }));
    }
  }

  protected setLane(event: Event): void {
    const lane = LANES.find((known) => known === valueOf(event));
    if (lane !== undefined) {
      this.say({ kind: 'lane', lane });
    }
  }

  protected setStep(event: Event): void {
    const offered = this.steps().find(({ step }) => step.key === valueOf(event));
    if (offered !== undefined) {
      this.say({ kind: 'step', step: offered.step.key }, withStep(this.policy(), offered.step));
    }
  }

  protected setField(event: Event): void {
    const field = REQUEST_FIELDS.find((known) => known === valueOf(event));
    if (field !== undefined) {
      this.say({ kind: 'require', field });
    }
  }

  protected setReason(reason: LocalisedText): void {
    this.edited.emit(editReason(this.policy(), this.rule().id, reason));
  }

  protected setTogether(event: Event): void {
    this.isTogether.set(event.target instanceof HTMLInputElement && event.target.checked);
  }

  private say(verdict: Verdict, policy: PolicyDocument = this.policy()): void {
    this.edited.emit(editVerdict(policy, this.rule().id, verdict));
  }

  private isCap(path: ConditionPath): boolean {
    const held = this.held();
    return held?.path === path.join() ? held.isCap : isCap(this.policy(), this.place(path));
  }

  private twins(path: ConditionPath): readonly Place[] {
    const held = this.held();
    return held?.path === path.join() ? held.twins : twinsOf(this.policy(), this.place(path));
  }

  private place(path: ConditionPath): Place {
    return { ruleId: this.rule().id, path };
  }
}

function valueOf(event: Event): string {
  return event.target instanceof HTMLSelectElement ? event.target.value : '';
}
