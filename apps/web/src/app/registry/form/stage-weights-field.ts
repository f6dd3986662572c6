import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, model, output } from '@angular/core';
import { type FormValueControl, type ValidationError } from '@angular/forms/signals';
import { type StageView, type StageWeightView } from '@tandem/api-client';
import { TextPipe, Texts } from '../../platform';
import { stageNames } from '../stage-words';
import { WHOLE, evenly, toggleStage, totalWeight, weigh } from './stage-weights';

/** Which stages of the customer life cycle a tool serves, and how much each; says all the time how much is left. */
@Component({
  selector: 'tnd-stage-weights-field',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stage-weights-field.html',
  styleUrl: './stage-weights-field.scss',
})
export class StageWeightsField implements FormValueControl<readonly StageWeightView[]> {
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly value = model<readonly StageWeightView[]>([]);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();
  readonly stages = input.required<readonly StageView[]>();

  protected readonly rows = computed(() => {
    const name = stageNames(this.stages(), this.texts);
    return this.stages().map(({ id }) => ({
      id,
      name: name(id),
      weight: this.value().find((stage) => stage.id === id)?.weight ?? null,
    }));
  });
  /** "80 of 100: 20 left." */
  protected readonly balance = computed(() => {
    const total = totalWeight(this.value());
    if (this.value().length === 0) {
      return this.texts.t('registry.weights.none');
    }
    if (total === WHOLE) {
      return this.texts.t('registry.weights.whole');
    }
    return total < WHOLE
      ? this.texts.t('registry.weights.left', { total, left: WHOLE - total })
      : this.texts.t('registry.weights.over', { total, over: total - WHOLE });
  });
  protected readonly message = computed(() => (this.touched() ? (this.errors()[0]?.message ?? '') : ''));

  focus(): void {
    this.host.querySelector('input')?.focus();
  }

  protected toggle(id: string): void {
    this.value.update((weights) =>
      toggleStage(
        weights,
        id,
        this.stages().map((stage) => stage.id),
      ),
    );
  }

  protected weigh(id: string, event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const typed = event.target.value;
      this.value.update((weights) => weigh(weights, id, typed));
    }
  }

  protected split(): void {
    this.value.update((weights) => evenly(weights.map(({ id }) => id)));
  }
}
