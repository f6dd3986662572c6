import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TextPipe } from '../../platform';
import { type ColumnChoice, type MappedMeaning, type Meaning } from './mapping-words';

export interface MappingChoiceMade {
  readonly meaning: Meaning;
  /** The place of the column, counted from 0; null says that the file has none. */
  readonly column: number | null;
}

/** Which column has which meaning, one choice for each meaning. */
@Component({
  selector: 'tnd-mapping-fields',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (mapped of meanings(); track mapped.meaning) {
      @if (canEdit()) {
        <label>
          <span>{{ mapped.label }}</span>
          <select class="tnd-select" (change)="choose(mapped.meaning, $event)">
            <option value="" [selected]="mapped.column === ''">{{ 'discovery.mapping.none' | tndText }}</option>
            @for (column of columns(); track column.value) {
              <option [value]="column.value" [selected]="column.value === mapped.column">{{ column.label }}</option>
            }
          </select>
        </label>
      } @else {
        <p class="fixed">
          <span>{{ mapped.label }}<span class="tnd-visually-hidden">:</span></span>
          {{ headingOf(mapped.column) || ('discovery.mapping.none' | tndText) }}
        </p>
      }
    }
  `,
  styleUrl: './fields.scss',
})
export class MappingFields {
  readonly meanings = input.required<readonly MappedMeaning[]>();
  readonly columns = input.required<readonly ColumnChoice[]>();
  readonly canEdit = input.required<boolean>();

  readonly chosen = output<MappingChoiceMade>();

  protected headingOf(place: string): string {
    return this.columns().find(({ value }) => value === place)?.label ?? '';
  }

  protected choose(meaning: Meaning, event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { value } = event.target;
      const column = this.columns().findIndex((choice) => choice.value === value);
      this.chosen.emit({ meaning, column: column < 0 ? null : column });
    }
  }
}
