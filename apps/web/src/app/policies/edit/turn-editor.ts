import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import {
  MOST_PEOPLE,
  type PolicyDocument,
  type Quorum,
  REJECTIONS,
  type StepDefinition,
  type Turn,
  turnsOf,
} from '@tandem/spend-policy';
import { Formatting, TextPipe, Texts } from '../../platform';
import { quorumWords } from '../turn-words';
import { editBoard, editPeople, editTogether } from './policy-edit';
import { offeredSteps } from './step-words';

/** Shares that people use; any other stays as it is until another one is chosen. */
const SHARES = [100, 67, 51, 50];

/** Who decides at the same time, how many people each step asks, and what settles them. */
@Component({
  selector: 'tnd-turn-editor',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './turn-editor.html',
  styleUrl: './turn-editor.scss',
})
export class TurnEditor {
  readonly policy = input.required<PolicyDocument>();
  readonly edited = output<PolicyDocument>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly rejections = REJECTIONS;
  protected readonly turns = computed(() =>
    turnsOf(this.policy()).map((turn, index) => ({
      ...turn,
      key: turn.steps[0]?.key ?? '',
      quorums: quorumsOf(turn).map((quorum) => ({ value: textOf(quorum), words: this.quorum(quorum) })),
      quorum: textOf(turn.approvals),
      isBoard: turn.steps.length > 1 || (turn.steps[0]?.people ?? 1) !== 1,
      members: offeredSteps(turn.steps, this.texts).map((member, place) => ({
        ...member,
        people: String(member.step.people ?? 1),
        isFirst: index === 0 && place === 0,
        isTogether: place > 0,
      })),
    })),
  );
  protected readonly names = computed(
    () => new Map(offeredSteps(this.policy().steps, this.texts).map(({ step, name }) => [step.key, name])),
  );
  protected readonly counts = computed(() => [
    ...Array.from({ length: MOST_PEOPLE }, (_, index) => ({
      value: String(index + 1),
      words: this.texts.plural('policies.edit.people', index + 1),
    })),
    { value: 'everyone', words: this.texts.t('policies.edit.everyone') },
  ]);

  /** The name of the step before, which a step can be taken together with. */
  protected before({ key }: StepDefinition): string {
    const { steps } = this.policy();
    const previous = steps[steps.findIndex((step) => step.key === key) - 1];
    return this.names().get(previous?.key ?? '') ?? '';
  }

  protected setPeople({ key }: StepDefinition, event: Event): void {
    const chosen = valueOf(event);
    this.edited.emit(editPeople(this.policy(), key, chosen === 'everyone' ? chosen : Number(chosen)));
  }

  protected setTogether({ key }: StepDefinition, { target }: Event): void {
    this.edited.emit(editTogether(this.policy(), key, target instanceof HTMLInputElement && target.checked));
  }

  protected setQuorum(turn: Turn, key: string, event: Event): void {
    const approvals = quorumsOf(turn).find((quorum) => textOf(quorum) === valueOf(event));
    if (approvals !== undefined) {
      this.edited.emit(editBoard(this.policy(), key, { approvals }));
    }
  }

  protected setRejection(key: string, event: Event): void {
    const rejection = REJECTIONS.find((known) => known === valueOf(event));
    if (rejection !== undefined) {
      this.edited.emit(editBoard(this.policy(), key, { rejection }));
    }
  }

  private quorum(quorum: Quorum): string {
    return quorumWords(quorum, { texts: this.texts, format: this.format() });
  }
}

/** What can be chosen: the usual shares, each number of people short of all, and what is written now. */
function quorumsOf({ steps, approvals }: Turn): readonly Quorum[] {
  const seats = steps.reduce((sum, { people = 1 }) => sum + (people === 'everyone' ? 1 : people), 0);
  const counts = Array.from({ length: Math.max(0, seats - 1) }, (_, index) => ({ count: index + 1 }));
  const offered: readonly Quorum[] = [...SHARES.map((percent) => ({ percent })), ...counts];
  return offered.some((quorum) => textOf(quorum) === textOf(approvals)) ? offered : [...offered, approvals];
}

function textOf(quorum: Quorum): string {
  return 'count' in quorum ? `count ${quorum.count}` : `percent ${quorum.percent}`;
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLSelectElement ? target.value : '';
}
