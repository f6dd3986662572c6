import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { FieldErrors } from '../../platform/forms';
import { Icon } from '@tandem/ui';
import { TextPipe } from '../../platform';
import { DraftStore } from './draft.store';

/** The units that benefit: those chosen, each with the way to take it out, and the rest to choose from. */
@Component({
  selector: 'tnd-unit-choice',
  imports: [FieldErrors, Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let field = store.form.benefitUnitIds;
    <fieldset>
      <legend>{{ 'approvals.field.benefitUnitIds' | tndText }}</legend>
      <ul class="chips">
        @for (unit of chosen(); track unit.id) {
          <li>
            {{ unit.name }}
            <button
              type="button"
              class="tnd-button tnd-button-icon"
              [attr.aria-label]="'approvals.cost.removeUnit' | tndText: { name: unit.name }"
              (click)="remove(unit.id)"
            >
              <tnd-icon name="close" />
            </button>
          </li>
        }
      </ul>
      <label class="adder">
        <span>{{ 'approvals.cost.addUnit' | tndText }}</span>
        <select
          #adder
          class="tnd-select"
          id="benefit-units"
          [attr.aria-invalid]="hasError()"
          [attr.aria-describedby]="hasError() ? 'benefit-units-error' : null"
          (change)="add()"
        >
          <option value="">{{ 'approvals.cost.chooseUnit' | tndText }}</option>
          @for (unit of others(); track unit.id) {
            <option [value]="unit.id">{{ unit.name }}</option>
          }
        </select>
      </label>
      @if (hasError()) {
        <p class="error" id="benefit-units-error"><tnd-field-errors [field]="field" /></p>
      }
    </fieldset>
  `,
  styleUrl: './steps.scss',
})
export class UnitChoice {
  protected readonly store = inject(DraftStore);
  private readonly adder = viewChild.required<ElementRef<HTMLSelectElement>>('adder');

  protected readonly chosen = computed(() =>
    this.store.units().filter(({ id }) => this.store.model().benefitUnitIds.includes(id)),
  );
  protected readonly others = computed(() =>
    this.store.units().filter(({ id }) => !this.store.model().benefitUnitIds.includes(id)),
  );
  protected readonly hasError = computed(() => {
    const state = this.store.form.benefitUnitIds();
    return state.touched() && state.errors().length > 0;
  });

  protected add(): void {
    const { value } = this.adder().nativeElement;
    if (value !== '') {
      this.store.model.update((model) => ({ ...model, benefitUnitIds: [...model.benefitUnitIds, value] }));
      this.adder().nativeElement.value = '';
    }
  }

  protected remove(id: string): void {
    this.store.model.update((model) => ({
      ...model,
      benefitUnitIds: model.benefitUnitIds.filter((chosen) => chosen !== id),
    }));
    this.adder().nativeElement.focus();
  }
}
