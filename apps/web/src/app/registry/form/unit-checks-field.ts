import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model, output } from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { type UnitView } from '@tandem/api-client';

/** Which units benefit. A company has tens of them, so all are shown. */
@Component({
  selector: 'tnd-unit-checks-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (unit of units(); track unit.id) {
        <li>
          <label>
            <input
              type="checkbox"
              [checked]="value().includes(unit.id)"
              (change)="toggle(unit.id)"
              (blur)="touch.emit()"
            />
            {{ unit.name }}
          </label>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
      gap: 0 16px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      min-height: 2rem;
    }
    input {
      flex: none;
      width: 1.125rem;
      height: 1.125rem;
      margin: 0;
      accent-color: var(--mat-sys-primary);
    }
    @media (pointer: coarse) {
      label {
        min-height: 2.75rem;
      }
    }
  `,
})
export class UnitChecksField implements FormValueControl<readonly string[]> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly value = model<readonly string[]>([]);
  readonly touch = output();
  readonly units = input.required<readonly UnitView[]>();

  focus(): void {
    this.host.querySelector('input')?.focus();
  }

  protected toggle(id: string): void {
    this.value.update((chosen) => (chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]));
  }
}
