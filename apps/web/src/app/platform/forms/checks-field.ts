import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model, output } from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';

export interface CheckOption {
  readonly value: string;
  readonly label: string;
}

/** Several of a few, each with a box to tick. What is chosen keeps the order of the options. */
@Component({
  selector: 'tnd-checks-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (option of options(); track option.value) {
        <li>
          <label>
            <input
              type="checkbox"
              [checked]="value().includes(option.value)"
              (change)="toggle(option.value)"
              (blur)="touch.emit()"
            />
            {{ option.label }}
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
export class ChecksField implements FormValueControl<readonly string[]> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly value = model<readonly string[]>([]);
  readonly touch = output();
  readonly options = input.required<readonly CheckOption[]>();

  focus(): void {
    this.host.querySelector('input')?.focus();
  }

  protected toggle(value: string): void {
    const isChosen = this.value().includes(value);
    const chosen = (option: CheckOption): boolean =>
      option.value === value ? !isChosen : this.value().includes(option.value);
    this.value.set(
      this.options()
        .filter(chosen)
        .map((option) => option.value),
    );
  }
}
