import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Field } from '@angular/forms/signals';

/** What is wrong with a field, one sentence: put it into `<mat-error>`. */
@Component({
  selector: 'tnd-field-errors',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ words() }}`,
})
export class FieldErrors {
  readonly field = input.required<Field<unknown>>();

  protected readonly words = computed(() => this.field()().errors()[0]?.message ?? '');
}
