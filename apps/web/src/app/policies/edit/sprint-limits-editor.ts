import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import {
  DATA_CLASSES,
  type DataClass,
  type LaneLimits,
  MAX_SPRINT_DAYS,
  type PolicyDocument,
  defaultPolicy,
} from '@tandem/spend-policy';
import { TextPipe, Texts } from '../../platform';
import { LimitField } from './limit-field';
import { editSprintLimits } from './policy-edit';
import { WholeField } from './whole-field';

/** What a sprint may cost, how long it lasts and which data it may touch, whatever the rules say. */
@Component({
  selector: 'tnd-sprint-limits-editor',
  imports: [LimitField, TextPipe, WholeField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sprint-limits-editor.html',
  styleUrl: './sprint-limits-editor.scss',
})
export class SprintLimitsEditor {
  readonly policy = input.required<PolicyDocument>();
  readonly edited = output<PolicyDocument>();
  /** A field that cannot be read, or can again. */
  readonly unread = output<{ readonly field: string; readonly isUnread: boolean }>();

  private readonly texts = inject(Texts);

  protected readonly mostDays = MAX_SPRINT_DAYS;
  protected readonly limits = computed(() => this.policy().lanes.sprint.limits);
  protected readonly choices = computed(() =>
    DATA_CLASSES.map((value) => ({
      value,
      label: this.texts.t(`policies.data.${value}`),
      isOn: this.limits()?.dataClasses.includes(value) ?? false,
    })),
  );

  /** Limits that are put on begin as those of a new installation. */
  protected toggle(event: Event): void {
    const isOn = event.target instanceof HTMLInputElement && event.target.checked;
    const { currency } = this.policy();
    this.edited.emit(editSprintLimits(this.policy(), isOn ? defaultPolicy(currency).lanes.sprint.limits : undefined));
    this.unread.emit({ field: 'cap', isUnread: false });
    this.unread.emit({ field: 'maxDays', isUnread: false });
  }

  protected set(changes: Partial<LaneLimits>): void {
    const limits = this.limits();
    if (limits !== undefined) {
      this.edited.emit(editSprintLimits(this.policy(), { ...limits, ...changes }));
    }
  }

  protected setDays(maxDays: number): void {
    this.unread.emit({ field: 'maxDays', isUnread: maxDays < 1 });
    if (maxDays >= 1 && maxDays !== this.limits()?.maxDays) {
      this.set({ maxDays });
    }
  }

  protected setData(value: DataClass, event: Event): void {
    const isOn = event.target instanceof HTMLInputElement && event.target.checked;
    const asked = this.choices().flatMap((choice) =>
      (choice.value === value ? isOn : choice.isOn) ? [choice.value] : [],
    );
    this.set({ dataClasses: asked });
  }
}
