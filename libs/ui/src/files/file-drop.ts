import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { UI_TEXTS } from '../texts/ui-texts';

/** Takes in one file, dropped or chosen; the button alone is enough. */
@Component({
  selector: 'tnd-file-drop',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[class.over]': 'isOver()',
    '(dragover)': 'hover($event)',
    '(dragleave)': 'isOver.set(false)',
    '(drop)': 'drop($event)',
  },
  template: `
    <tnd-icon name="upload_file" />
    <p class="label">{{ label() }}</p>
    <p class="ways">
      <span>{{ texts().dropFile }}</span>
      <label class="tnd-button">
        {{ texts().chooseFile }}
        <input
          type="file"
          class="tnd-visually-hidden"
          [accept]="accept()"
          [disabled]="isBusy()"
          (change)="choose($event)"
        />
      </label>
    </p>
    @if (hint(); as text) {
      <p class="tnd-note">{{ text }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 32px 16px;
      border: 1px dashed var(--mat-sys-outline);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
      text-align: center;
    }
    :host(.over) {
      border-style: solid;
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary-container);
    }
    tnd-icon {
      width: 2rem;
      height: 2rem;
      color: var(--mat-sys-on-surface-variant);
    }
    p {
      margin: 0;
    }
    .label {
      font: var(--mat-sys-title-medium);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 8px;
    }
    label:focus-within {
      outline: 3px solid var(--mat-sys-primary);
      outline-offset: 2px;
    }
  `,
})
export class FileDrop {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** As of the `accept` attribute: ".csv,.txt". */
  readonly accept = input('');
  readonly isBusy = input(false);

  readonly chosen = output<File>();

  protected readonly texts = inject(UI_TEXTS);
  protected readonly isOver = signal(false);

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    this.take(event.dataTransfer?.files[0]);
  }

  protected choose(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.take(event.target.files?.[0]);
      // The same file may be chosen again after it was corrected.
      event.target.value = '';
    }
  }

  private take(file: File | undefined): void {
    if (file !== undefined && !this.isBusy()) {
      this.chosen.emit(file);
    }
  }
}
