import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Texts } from '../../platform';

let fields = 0;

/** A whole number within a sentence: months, days. What is typed stays as typed, and only what could be read is told. */
@Component({
  selector: 'tnd-whole-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      class="tnd-input"
      inputmode="numeric"
      autocomplete="off"
      [attr.aria-label]="label()"
      [attr.aria-invalid]="problem() ? true : null"
      [attr.aria-describedby]="problem() ? id : null"
      [value]="typed()"
      (input)="type($event)"
    />
    {{ unit() }}
    @if (problem(); as words) {
      <span class="problem" [id]="id">{{ words }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
    }
    input {
      width: 4.5rem;
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    .problem {
      color: var(--mat-sys-error);
      font: var(--mat-sys-body-small);
    }
  `,
})
export class WholeField {
  readonly value = input.required<number>();
  readonly label = input.required<string>();
  /** What is counted, behind the field. */
  readonly unit = input('');
  readonly least = input(0);
  readonly most = input.required<number>();
  readonly changed = output<number>();
  /** Whether what is typed cannot be read, and so counts for nothing. */
  readonly unread = output<boolean>();

  private readonly texts = inject(Texts);
  protected readonly id = `tnd-whole-${(fields += 1)}`;
  protected readonly typed = linkedSignal<number, string>({
    source: this.value,
    computation: (value, previous) =>
      previous !== undefined && readWhole(previous.value) === value ? previous.value : String(value),
  });
  protected readonly problem = computed(() => {
    const read = readWhole(this.typed());
    return this.isFit(read)
      ? undefined
      : this.texts.t(this.least() === 0 ? 'policies.edit.wholeWrong' : 'policies.edit.wholeFrom', {
          least: this.least(),
          most: this.most(),
        });
  });

  protected type(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) {
      return;
    }
    this.typed.set(event.target.value);
    const read = readWhole(event.target.value);
    this.unread.emit(!this.isFit(read));
    if (this.isFit(read)) {
      this.changed.emit(read);
    }
  }

  private isFit(read: number | null): read is number {
    return read !== null && read >= this.least() && read <= this.most();
  }
}

function readWhole(typed: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(typed) ? Number.parseInt(typed, 10) : null;
}
